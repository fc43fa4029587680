import {expect, test} from 'vitest'
import {readMarkdown} from './read.ts'

const toTypes = (text: string): string[] => readMarkdown(text).children.map(({type}) => type)

test.each(['a\n:-', 'a\n-:', 'a\n:-:', '| a |\n|---|'])(
  '%j is a table, with or without a pipe elsewhere',
  (table) => {
    expect(toTypes(table)).toEqual(['table'])
    expect(toTypes(`${table}\n\n\`a|b\``)).toEqual(['table', 'paragraph'])
  },
)
