import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test, vi} from 'vitest'
import {compileQuestions} from '../../src/compile.ts'
import {kinds} from '../../src/kinds/kinds.ts'

// A second copy of the compiler, in which every input takes the general path.
const calls = {count: 0}
const none = (): undefined => {
  calls.count++
  return undefined
}
vi.resetModules()
vi.doMock('../../src/markdown/shortcuts/shortcuts.ts', () => ({
  elideCode: none,
  plainHtml: none,
  readPlainTree: none,
  readPlainYaml: none,
}))
const general = await import('../../src/compile.ts')
vi.doUnmock('../../src/markdown/shortcuts/shortcuts.ts')

const inputs = kinds.flatMap((kind) => {
  const root = new URL(`../../src/kinds/${kind}/fixtures/`, import.meta.url)
  return readdirSync(root)
    .map((name) => new URL(`${name}/input.md`, root))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
})

const file = 'track/pattern/question.md'

test('the fixtures compile to the same with and without shortcuts', () => {
  for (const input of inputs)
    expect(compileQuestions(input, {file})).toEqual(general.compileQuestions(input, {file}))
  expect(calls.count).toBeGreaterThan(inputs.length)
})

/** The start of one fixture and the end of another, with a line in between that may open or close something. */
const mixture = fc
  .tuple(
    fc.constantFrom(...inputs),
    fc.constantFrom(...inputs),
    fc.double({min: 0, max: 1, noNaN: true}),
    fc.double({min: 0, max: 1, noNaN: true}),
    fc.constantFrom(
      '',
      '---',
      '```',
      '~~~',
      '    code',
      '> quote',
      '- item',
      '| a |',
      '<b>',
      '\t',
      '&amp;',
      'tags: [a]',
    ),
  )
  .map(([first, second, from, to, between]) => {
    const [start, end] = [first.split('\n'), second.split('\n')]
    const head = start.slice(0, Math.round(from * start.length))
    return [...head, between, ...end.slice(Math.round(to * end.length))].join('\n')
  })

test('mixtures of fixtures compile to the same with and without shortcuts', () => {
  fc.assert(
    fc.property(mixture, (text) => {
      expect(compileQuestions(text, {file})).toEqual(general.compileQuestions(text, {file}))
    }),
    {numRuns: 200},
  )
})
