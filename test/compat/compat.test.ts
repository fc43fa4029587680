import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {compileBank} from '../../src/compile.ts'
import {
  type BankData,
  type BankKeys,
  joinKeys,
  openBank,
  openPublicBank,
  type PublicBankData,
  toBankKeys,
  toPublicBank,
} from '../../src/index.ts'
import {kinds} from '../../src/kinds/kinds.ts'
import {patterns} from '../../src/patterns.ts'

interface Grading {
  readonly question: string
  readonly response: unknown
  readonly score: {readonly status: string; readonly feedback?: readonly string[]}
}

const root = new URL('./', import.meta.url)
const frozen = readdirSync(root).filter((name) => name.startsWith('format-'))

const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

test('there is a frozen bank', () => expect(frozen).toContain('format-1'))

describe.each(frozen)('%s', (name) => {
  const data = read<BankData>(`${name}/bank.json`)
  const open = read<PublicBankData>(`${name}/public.json`)
  const keys = read<BankKeys>(`${name}/keys.json`)
  const gradings = read<Grading[]>(`${name}/gradings.json`)
  const bank = openBank(data)

  test('is of the format version in its name', () => {
    expect(name).toMatch(new RegExp(`^format-${data.formatVersion}(?:-|$)`))
  })

  test('opens, and finds its questions by current and former ids', () => {
    for (const {id, formerly = []} of data.questions) {
      for (const either of [id, ...formerly]) expect(bank.question(either)?.id).toBe(id)
      expect(openPublicBank(open).question(id)?.id).toBe(id)
    }
    for (const {id} of data.patterns) expect(bank.pattern(id)?.id).toBe(id)
  })

  test('splits and joins without a change', () => {
    expect(toPublicBank(data)).toEqual(open)
    expect(toBankKeys(data)).toEqual(keys)
    expect(joinKeys(open, keys)).toEqual(data)
  })

  test.each(gradings)('grades $response to $question as before', ({question, response, score}) => {
    const graded = bank.grade(question, response, {patterns})
    const {feedback, ...expected} = score
    expect(graded).toMatchObject(expected)
    expect(graded.status === 'scored' ? graded.feedback.map(({id}) => id) : undefined).toEqual(feedback)
  })
})

describe('the next frozen bank', () => {
  const content = new URL('content/', root)
  const paths = readdirSync(content, {recursive: true, encoding: 'utf8'}).filter((path) =>
    /\.(?:md|yaml)$/.test(path),
  )
  const files = paths.map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(new URL(path, content), 'utf8'),
  }))
  const {bank, diagnostics} = compileBank(files, {patterns})

  test('has no fault, and a question of every kind with responses', () => {
    expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
    const found = new Set(bank?.questions.map(({kind}) => kind))
    expect(kinds.filter((kind) => !found.has(kind))).toEqual([])
    const responses = read<Record<string, unknown[]>>('responses.json')
    expect(Object.keys(responses).sort()).toEqual(bank?.questions.map(({id}) => id).sort())
  })
})
