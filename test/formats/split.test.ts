import {expect, test} from 'vitest'
import {type ReadOptions, readSources} from '../../src/formats.ts'

const files = {
  'quiz/rome.gift': `$CATEGORY: $course$/top/Italy/Rome

Which river flows through Rome? {=Tiber ~Arno}

::Rome:: Rome is the capital.

$CATEGORY: Italy/Pisa

Which river flows through Pisa? {=Arno ~Tiber}
`,
  'quiz/greece.gift': `$CATEGORY: Greece/Rome

What is Byzantium called today? {=Istanbul ~Ankara}
`,
  'quiz/none.gift': 'Where is Paris? {=France ~Spain}\n',
}

function read(names: readonly (keyof typeof files)[], options: Partial<ReadOptions> = {}) {
  const sources = names.map((path) => ({path, bytes: new TextEncoder().encode(files[path])}))
  const {patterns, ...imported} = readSources(sources, {from: 'gift', into: 'history', ...options})
  return {
    ...imported,
    patterns: patterns.map(({path, title, concepts}) => [path, title, concepts.map((own) => own.title)]),
    paths: imported.files.map(({path}) => path),
  }
}

const all = ['quiz/rome.gift', 'quiz/greece.gift', 'quiz/none.gift'] as const

test('puts all questions into one pattern, called by the category that they share', () => {
  expect(read(['quiz/rome.gift']).patterns).toEqual([['history', 'Italy', ['Rome']]])
  expect(read(all).patterns).toEqual([['history', undefined, ['Rome']]])
})

test('makes a pattern of each file', () => {
  const {paths, patterns} = read(all, {split: 'file'})
  expect(patterns).toEqual([
    ['history/greece', 'Greece', []],
    ['history/none', undefined, []],
    ['history/rome', 'Italy', ['Rome']],
  ])
  expect(paths).toEqual([
    'history/greece/what-is-byzantium-called-today.md',
    'history/none/where-is-paris.md',
    'history/rome/which-river-flows-through-rome.md',
    'history/rome/which-river-flows-through-pisa.md',
  ])
})

test('makes a pattern of each category, with the outer ones in the name if two are called the same', () => {
  const {paths, patterns} = read(all, {split: 'category'})
  expect(patterns).toEqual([
    ['history/greece-rome', 'Rome', []],
    ['history/other', undefined, []],
    ['history/italy-rome', 'Rome', ['Rome']],
    ['history/pisa', 'Pisa', []],
  ])
  expect(paths).toContain('history/pisa/which-river-flows-through-pisa.md')
  expect(paths).toContain('history/other/where-is-paris.md')
})

test('finds a question again in another pattern', () => {
  const sources = ['a.gift', 'b.gift'].map((path) => ({
    path,
    bytes: new TextEncoder().encode(files['quiz/none.gift']),
  }))
  const {questions, totals} = readSources(sources, {from: 'gift', into: 'history', split: 'file'})
  expect(totals).toMatchObject({exact: 1, duplicate: 1})
  expect(questions[1]?.id).toBe('history/a/where-is-paris')
})
