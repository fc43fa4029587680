import {readdirSync, readFileSync} from 'node:fs'
import {format} from 'prettier'
import {describe, expect, test} from 'vitest'
import {openConfig} from '../../src/compile/bank/bank-config.ts'
import {compileFile} from '../../src/compile/file/compile-file.ts'
import {loadMath} from '../../src/compile.ts'
import {applyEdits} from '../../src/diagnostics/edits/apply-edits.ts'
import {formatFile} from '../../src/editor/format/format-file.ts'
import {readMeaning} from '../../src/editor/format/meaning.ts'
import {kinds} from '../../src/kinds/kinds.ts'
import {patterns} from '../../src/patterns.ts'
import {fencesOf} from './fences.ts'

// The formatter over everything written in the format here: no change of meaning, twice is once, no file refused.

interface Case {
  readonly name: string
  readonly path: string
  readonly text: string
}

const pages = [
  'README.md',
  'docs/format.md',
  ...kinds.map((kind) => `src/kinds/${kind}/README.md`),
  ...readdirSync('docs/diagnostics', {recursive: true, encoding: 'utf8'})
    .filter((path) => path.includes('/'))
    .map((path) => `docs/diagnostics/${path}`),
]

const examples: Case[] = pages.flatMap((page) =>
  fencesOf(page)
    .filter(({info}) => info === 'markdown')
    .map(({text, line}) => ({name: `${page}:${line}`, path: 'track/pattern/question.md', text})),
)

const fixtures: Case[] = kinds.flatMap((kind) =>
  readdirSync(`src/kinds/${kind}/fixtures`).map((name) => ({
    name: `${kind}/${name}`,
    path: 'track/pattern/question.md',
    text: readFileSync(`src/kinds/${kind}/fixtures/${name}/input.md`, 'utf8'),
  })),
)

const content: Case[] = readdirSync('content', {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({name: path, path, text: readFileSync(`content/${path}`, 'utf8')}))

const all = [...examples, ...fixtures, ...content]
const math = await loadMath(...all.map(({text}) => text))
const options = {config: openConfig, patterns, math}

describe.each([
  ['examples of the documentation', examples],
  ['fixtures', fixtures],
  ['the content', content],
])('%s', (_, cases) => {
  test.each(cases)('$name', ({path, text}) => {
    const result = formatFile({path, text, ...options})
    expect(result).not.toHaveProperty('refused')
    const once = applyEdits(text, 'refused' in result ? [] : result.edits).text
    expect(readMeaning(path, once, options).text).toBe(readMeaning(path, text, options).text)
    expect(formatFile({path, text: once, ...options})).toEqual({edits: []})
  })
})

test('writes ids without changing a meaning, and once', () => {
  const results = all.map(({name, path, text}) => {
    const result = formatFile({path, text, ids: true, ...options})
    if ('refused' in result) return name
    const once = applyEdits(text, result.edits).text
    expect(formatFile({path, text: once, ids: true, ...options}), name).toEqual({edits: []})
    expect(compileFile({path, text: once}, openConfig, options).questions, name).toEqual(
      compileFile({path, text}, openConfig, options).questions,
    )
    return undefined
  })
  // What Markdown or letters in the right order do not allow.
  expect(results.filter((name) => name !== undefined).length * 40).toBeLessThan(all.length)
})

test('the content is formatted', () => {
  const changed = content.filter(({path, text}) => {
    const result = formatFile({path, text, ...options})
    return 'refused' in result || result.edits.length > 0
  })
  expect(changed.map(({path}) => path)).toEqual([])
})

test('leaves Prettier nothing to do but tables', async () => {
  const withoutTables = (text: string): string => text.replace(/^[ \t>]*\|.*$/gm, '')
  const changed = await Promise.all(
    content.map(async ({text}) => {
      const after = await format(text, {parser: 'markdown', embeddedLanguageFormatting: 'off'})
      return withoutTables(after) !== withoutTables(text)
    }),
  )
  // 77 of 80
  expect(changed.filter((is) => is).length * 80).toBeLessThanOrEqual(content.length * 3)
})
