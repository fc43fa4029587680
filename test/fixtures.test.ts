import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {compileQuestions, type Diagnostic, type Edit, type Place} from '../src/compile.ts'
import {applyEdits} from '../src/diagnostics/edits/apply-edits.ts'
import {kinds} from '../src/kinds/kinds.ts'
import {math} from '../src/node/math-engine.ts'
import {patterns} from '../src/patterns.ts'

// The behaviour of a kind, a folder for each case:
//
//   input.md           one thing and what it takes
//   options.json       `path` of the input, `infos` to list infos as well
//   question.json      the questions that come of it
//   diagnostics.json   the faults, and their fixes
//   grade.json         responses, each with the marks it earns; test/stored-fixtures.test.ts grades them
//
// question.json and diagnostics.json are written by `vitest run test/fixtures.test.ts --update`, and read by a person.

interface Case {
  readonly name: string
  readonly folder: URL
  readonly input: string
  readonly path: string
  readonly infos: boolean
}

const cases = kinds.flatMap((kind): Case[] => {
  const root = new URL(`../src/kinds/${kind}/fixtures/`, import.meta.url)
  // test/conformance.test.ts reports kinds without fixtures.
  if (!existsSync(root)) return []
  return readdirSync(root).map((name) => {
    const folder = new URL(`${name}/`, root)
    const {path = 'track/pattern/question.md', infos = false} = readOptions(folder)
    const input = readFileSync(new URL('input.md', folder), 'utf8')
    return {name: `${kind}/${name}`, folder, input, path, infos}
  })
})

function readOptions(folder: URL): {path?: string; infos?: boolean} {
  const url = new URL('options.json', folder)
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : {}
}

const compile = ({input, path}: Case, text = input) => compileQuestions(text, {file: path, patterns, math})

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Compares with a file, which is written only where vitest was asked to update, and never in CI. */
async function expectFile(folder: URL, name: string, actual: string | undefined): Promise<void> {
  const url = new URL(name, folder)
  const {snapshotState} = expect.getState()
  const isUpdate = Reflect.get(snapshotState, '_updateSnapshot') === 'all'
  if (isUpdate && process.env['CI']) throw new Error('Expected files are not written in CI')
  if (actual === undefined)
    return expect(existsSync(url), `${name} stands for nothing now, delete it`).toBe(false)
  if (!isUpdate) expect(existsSync(url), `${name} is missing, write it with --update`).toBe(true)
  await expect(actual).toMatchFileSnapshot(url.pathname)
}

const placeText = ({start, end}: Place): string =>
  `${start.line}:${start.column}-${end.line === start.line ? '' : `${end.line}:`}${end.column}`

const editText = ({place, text}: Edit): string => `${placeText(place)} ${JSON.stringify(text)}`

/** One line for each diagnostic, so that a folder of twenty faults can be read. */
function toLines(diagnostics: readonly Diagnostic[], infos: boolean): string | undefined {
  const lines = diagnostics
    .filter(({severity}) => infos || severity !== 'info')
    .map(({code, severity, place, fix}) => {
      const edits = fix && {fix: fix.edits.map(editText)}
      return `  ${JSON.stringify({place: placeText(place), severity, code, ...edits})}`
    })
  return lines.length > 0 ? `[\n${lines.join(',\n')}\n]\n` : undefined
}

/** Counts the faults by code and message; places move when the text is fixed. */
function count(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {code, message} of diagnostics) {
    const key = `${code} ${message}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function difference(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): {gone: string[]; come: string[]} {
  const [a, b] = [count(before), count(after)]
  const less = (from: Map<string, number>, than: Map<string, number>): string[] =>
    [...from].flatMap(([key, number]) => Array(Math.max(number - (than.get(key) ?? 0), 0)).fill(key))
  return {gone: less(a, b), come: less(b, a)}
}

describe.each(cases)('$name', (fixture) => {
  const {questions, diagnostics} = compile(fixture)

  test('compiles to the expected result', async () => {
    await expectFile(fixture.folder, 'question.json', questions.length > 0 ? toJson(questions) : undefined)
    await expectFile(fixture.folder, 'diagnostics.json', toLines(diagnostics, fixture.infos))
  })

  test('compiles to the same result again', () => {
    expect(toJson(compile(fixture))).toBe(toJson({questions, diagnostics}))
  })

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(questions))).toStrictEqual(questions)
    expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics)
  })

  const fixable = diagnostics.flatMap(({code, message, fix}) =>
    fix ? [{code, message, edits: fix.edits}] : [],
  )
  const hasFix = fixable.length > 0
  test(hasFix ? 'each fix removes its fault and adds none' : 'has nothing to fix', () => {
    for (const {code, message, edits} of fixable) {
      const fixed = compile(fixture, applyEdits(fixture.input, edits).text).diagnostics
      expect(difference(diagnostics, fixed)).toEqual({gone: [`${code} ${message}`], come: []})
    }
  })
})

describe('choice/ten-faults', () => {
  const fixture = cases.find(({name}) => name === 'choice/ten-faults')
  const {diagnostics} = fixture ? compile(fixture) : {diagnostics: []}
  const faults = diagnostics.filter(({severity}) => severity !== 'info')

  test('reports ten faults, on ten lines', () => {
    expect(new Set(faults.map(({place}) => place.start.line)).size).toBe(10)
    expect(faults.length).toBe(10)
  })

  /** What an author would write instead, by code. */
  const corrections: Readonly<Record<string, readonly [string, string]>> = {
    'field/value': ['eesy', 'easy'],
    'field/duration': ['timeLimit: 90', 'timeLimit: 90s'],
    'link/scheme': ['javascript:alert', 'https://example.org'],
    'markdown/html': ['<b>that</b>', '**that**'],
    'list/looks-like-mark': ['[×]', '[x]'],
    'attribute/unknown': ['{pni}', '{pin}'],
    'list/no-mark': ['- Third', '- [ ] Third'],
    'list/text-after-rationale': ['\n\n  More.', ''],
    'section/unknown': ['## Hnit', '## Hint'],
    'quick-check/not-one-line': ['\n\nTwo.', ''],
  }

  test('has exactly one fault fewer after each correction', () => {
    let text = fixture?.input ?? ''
    let before = diagnostics
    for (const {code, message} of faults) {
      const [bad, good] = corrections[code] ?? ['', '']
      expect(text).toContain(bad)
      text = text.replace(bad, good)
      const {diagnostics: after} = compile({...(fixture as Case), input: text})
      expect(difference(before, after)).toEqual({gone: [`${code} ${message}`], come: []})
      before = after
    }
    expect(before.filter(({severity}) => severity !== 'info')).toEqual([])
  })
})
