import {expect, test} from 'vitest'
import {toSourceFile} from '../../diagnostics/source-file.ts'
import {scan} from './scan.ts'

function find(text: string): string[] {
  const source = toSourceFile('a.md', text)
  scan(source)
  return source.diagnostics.map(({code, place: {start}}) => `${start.line}:${start.column} ${code}`)
}

test.each([
  ['in prose', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd', [2, 4, 6]],
  ['in a fence', '```\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n```', [2, 4, 6]],
  ['with the common ancestor', '<<<<<<< a\nb\n||||||| c\nd\n=======\ne\n>>>>>>> f', [1, 3, 5, 7]],
  ['without an end', 'a\n<<<<<<< HEAD\nb', [2]],
  ['in front matter', '---\n<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> other\n---\nd', [2, 4, 6]],
])('finds the markers of a conflict %s', (_, text, lines) => {
  expect(find(text)).toEqual(lines.map((line) => `${line}:1 file/conflict`))
})

test.each(['a\n=======\n\nb', 'a <<<<<<< b', ' <<<<<<< HEAD', '> > > > > > > a', '<<<<<<<<'])(
  'finds none in %j',
  (text) => expect(find(text)).toEqual([]),
)

test.each(['–--', '---\u00A0', ' ---', '———'])('points to %j as the end of front matter', (end) => {
  expect(find(`---\ncategory: a\n${end}\n\n# b`)).toEqual(['3:1 front-matter/unclosed'])
})
