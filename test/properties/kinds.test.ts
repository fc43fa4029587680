import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../src/compile.ts'
import {grade, type Question, type Score, toPublicQuestion, toQuestionKey} from '../../src/index.ts'
import {compilers} from '../../src/kinds/compilers.ts'
import {atKind, type Kind, kinds} from '../../src/kinds/kinds.ts'
import {patterns} from '../../src/patterns.ts'
import {upTo} from '../run-counts.ts'

// Properties of every kind for any response, tested with the questions of the fixtures.

function questionsOf(kind: Kind): Question[] {
  const root = new URL(`../../src/kinds/${kind}/fixtures/`, import.meta.url)
  return readdirSync(root).flatMap((name) => {
    const url = new URL(`${name}/question.json`, root)
    return existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as Question[]) : []
  })
}

/** The question has the kind of the line. */
function expectSound(score: Score): void {
  expect(score.possible).toBe(1)
  expect(['scored', 'unanswered', 'malformed', 'ungraded']).toContain(score.status)
  if (score.status !== 'scored') return
  for (const {earned, possible} of [score, ...score.trace]) {
    expect(Number.isFinite(earned)).toBe(true)
    expect(earned).toBeLessThanOrEqual(possible + 1e-9)
    expect(earned).toBeGreaterThanOrEqual(-1)
  }
  expect(Object.is(score.earned, -0)).toBe(false)
  expect(['right', 'partial', 'wrong']).toContain(score.outcome)
}

const throwing = (): never => {
  throw new Error('never to be seen')
}

const odd: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  1n,
  Symbol('a'),
  throwing,
  'a'.repeat(10_000_000),
  `${'9'.repeat(1_000_000)}`,
  `1${'/1'.repeat(100_000)}`,
  Array(1_000_000).fill('a'),
  '\uD800',
  '\u202Ea',
  '__proto__',
  ['__proto__', 'constructor'],
  JSON.parse('{"__proto__": "a", "constructor": "a", "toString": "a"}'),
  JSON.parse('{"source": "x", "results": {"__proto__": true}}'),
  JSON.parse('{"text": "x", "marks": {"__proto__": 1}}'),
  Object.defineProperty({}, 'a', {enumerable: true, get: throwing}),
  new Proxy({}, {ownKeys: throwing, get: throwing}),
  new Proxy([], {get: throwing}),
  Object.assign(['a'], {[Symbol.iterator]: throwing}),
  {source: 'x', results: new Proxy({}, {ownKeys: throwing})},
  {text: 'x', marks: {a: Number.NaN}},
]

describe.each(kinds)('%s', (kind) => {
  const questions = questionsOf(kind)

  test('has questions to try', () => expect(questions.length).toBeGreaterThan(0))

  test('gives a valid score for absurd responses', () => {
    for (const question of questions)
      for (const response of odd) expectSound(grade(question, response, {patterns}))
  })

  test('gives a valid score for any value', () => {
    const ids = fc.constantFrom(
      'a',
      'b',
      'c',
      '1',
      '2',
      'test-1',
      'cause',
      'method',
      'one',
      'two',
      '__proto__',
    )
    const value = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      ids,
      fc.boolean(),
      fc.double(),
      fc.constant(null),
    )
    const response = fc.oneof(
      fc.jsonValue(),
      fc.string({unit: 'binary'}),
      fc.array(ids),
      fc.array(fc.integer({min: -2, max: 12})),
      fc.dictionary(ids, value),
      fc.record({source: fc.string(), results: fc.dictionary(ids, value)}),
      fc.record({text: fc.string(), marks: fc.dictionary(ids, value)}),
      fc.anything(),
    )
    fc.assert(
      fc.property(fc.constantFrom(...questions), response, (question, response) =>
        expectSound(grade(question, response, {patterns})),
      ),
      upTo(10_000),
    )
  })

  test('passes its key test after a round trip through JSON, and names only existing parts', () => {
    for (const question of questions) {
      for (const {response, expects} of atKind(compilers, question).probe(question))
        expect(expects(grade(question, response, {patterns}))).toBe(true)
      expect({...toPublicQuestion(question), ...toQuestionKey(question)}).toEqual(question)
    }
  })

  test('reveals nothing of its key', () => {
    for (const question of questions) {
      const names = Object.keys(toPublicQuestion(question))
      for (const name of Object.keys(toQuestionKey(question))) expect(names).not.toContain(name)
    }
  })
})

const front = '---\ncategory: output\ndifficulty: easy\n---\n\n# Which?\n\n'

function publicOf(markdown: string): string {
  const {question, diagnostics} = compileQuestion(front + markdown, {
    file: 'track/pattern/question.md',
    patterns,
  })
  if (!question) throw new Error(`Expected a question, found ${diagnostics.map(({message}) => message)}`)
  return JSON.stringify(toPublicQuestion(question))
}

const words = fc.uniqueArray(fc.stringMatching(/^[A-Za-z]{1,8}$/), {minLength: 3, maxLength: 7})

describe('the public part does not depend on the key', () => {
  test('of an order', () => {
    const orders = words.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, {minLength: items.length})),
    )
    const toMarkdown = (items: readonly string[]): string =>
      `## Order\n${items.map((item, index) => `${index + 1}. ${item}`).join('\n')}\n`
    fc.assert(
      fc.property(orders, ([items, others]) => {
        expect(publicOf(toMarkdown(others))).toBe(publicOf(toMarkdown(items)))
      }),
      upTo(300),
    )
  })

  test('of pairs', () => {
    const pairs = words.chain((rights) =>
      fc.tuple(fc.constant(rights), fc.shuffledSubarray(rights, {minLength: rights.length})),
    )
    const toMarkdown = (rights: readonly string[]): string =>
      `## Match\n| a | b |\n| - | - |\n${rights.map((right, index) => `| ${index} | ${right} |`).join('\n')}\n`
    fc.assert(
      fc.property(pairs, ([items, others]) => {
        expect(publicOf(toMarkdown(others))).toBe(publicOf(toMarkdown(items)))
      }),
      upTo(300),
    )
  })

  test.each([
    [
      'a text',
      '## Answer\n- [x] one\n',
      '## Answer\n- [x] /t[wo]+/ {example=two}\n- [x] `three`\n- [ ] four\n  > No.\n',
    ],
    ['a number', '## Answer\n- [x] 1\n', '## Answer\n- [x] 2.5 ± 0.1\n- [ ] 3\n'],
    ['an output', '## Answer\n```output\na\n```\n', '## Answer\n```output {near}\nb\n```\n\n- [ ] `c`\n'],
    [
      'a line',
      '```\na\nb\n```\n\n## Answer\nline 1\n',
      '```\na\nb\n```\n\n## Answer\n- [x] line 2\n- [ ] line 1\n  > No.\n',
    ],
    ['a rubric', '## Rubric\n- one\n', '## Rubric\n- two {points=3}\n- three\n'],
    [
      'tests',
      '## Tests\n```\na\n```\n',
      '## Tests\n```\nb\n```\n\n```\nc\n```\n\n## Reference\n```\nd\n```\n',
    ],
    [
      'a blank',
      'So [[one]].\n\n## Blanks\n\n### one {choice}\n- [x] a\n- [ ] b\n',
      'So [[one]].\n\n## Blanks\n\n### one {choice}\n- [ ] a\n  > No.\n- [x] b\n',
    ],
  ])('of %s', (_, one, other) => expect(publicOf(other)).toBe(publicOf(one)))
})
