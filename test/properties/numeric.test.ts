import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../src/compile.ts'
import {grade, type Question, type Score, toPublicQuestion} from '../../src/index.ts'
import {upTo} from '../run-counts.ts'

interface Draft {
  readonly items: readonly string[]
  readonly fields?: string
}

function compile({items, fields = ''}: Draft): Question | undefined {
  const text = `---\ncategory: concept\ndifficulty: easy\nkind: numeric\n${fields}---\n\n# How much?\n\n## Answer\n\n${items.join('\n')}\n`
  return compileQuestion(text, {file: 'track/pattern/question.md'}).question
}

function made(draft: Draft): Question & {kind: 'numeric'} {
  const question = compile(draft)
  if (question?.kind !== 'numeric') throw new Error(`Expected a numeric question of ${draft.items.join()}`)
  return question
}

function expectSound(score: Score): void {
  expect(score.possible).toBe(1)
  expect(['scored', 'unanswered', 'malformed']).toContain(score.status)
  if (score.status !== 'scored') return
  expect(Number.isFinite(score.earned)).toBe(true)
  expect(Math.abs(score.earned)).toBeLessThanOrEqual(1)
  expect(Object.is(score.earned, -0)).toBe(false)
}

const plain = made({items: ['- [x] 3.14 ± 0.01', '- [ ] 3 ± 1 {credit=-1}', '  > No.']})
const united = made({
  items: ['- [x] 10 m/s ± 0.1', '- [ ] 36 m/s {credit=0.25}'],
  fields: 'units: [km/h]\nunitPenalty: 0.2\n',
})

const throwing = (): never => {
  throw new Error('never to be seen')
}

const hostile: readonly (readonly [string, unknown])[] = [
  ['NaN', Number.NaN],
  ['a number', 3.14],
  ['a bigint', 3n],
  ['a symbol', Symbol('3.14')],
  ['a boxed string', Object('3.14')],
  ['text of an object', {toString: () => '3.14'}],
  ['a list', ['3.14']],
  ['an object with __proto__', JSON.parse('{"__proto__": "3.14"}')],
  ['a proxy that throws', new Proxy({}, {get: throwing, getPrototypeOf: throwing})],
  ['ten megabytes', '1'.repeat(10_000_000)],
  ['ten megabytes of groups', '1,000'.repeat(2_000_000)],
  ['a thousand digits', '1'.repeat(1000)],
  ['a thousand spaces', `1${' '.repeat(998)}x`],
  ['a thousand groups', '1 000 '.repeat(166)],
  ['a thousand signs', '/'.repeat(1000)],
  ['a lone surrogate', '3.14\uD800'],
  ['a null character', '3.14\0'],
  ['a right-to-left override', '\u202E3.14'],
  ['a hexadecimal number', '0x10'],
  ['a huge exponent', `1e${'9'.repeat(900)}`],
  ['a unit named __proto__', '3 __proto__'],
  ['a unit named constructor', '3 constructor'],
]

describe('grade', () => {
  test.each(hostile)('gives a valid score for %s', (_, response) => {
    for (const question of [plain, united]) {
      expectSound(grade(question, response))
      expectSound(grade(question, response, {decimal: ','}))
    }
  })

  const piece = fc.oneof(
    fc.constantFrom(
      '-',
      '−',
      '+',
      '.',
      ',',
      ' ',
      '\u00A0',
      "'",
      '_',
      '/',
      '⁄',
      '½',
      '%',
      'e',
      'x',
      '×',
      '10^',
      '10**',
      '⁸',
      '⁻',
    ),
    fc.constantFrom('m/s', 'km/h', ' m', '$', '°C', 'µ', '²', '^2', '·', '(', '４', '٣', '\uD800'),
    fc.nat({max: 1_000_000}).map(String),
  )
  const typed = fc.array(piece, {maxLength: 8}).map((pieces) => pieces.join(''))

  test('gives a valid score for any text and any JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof({weight: 8, arbitrary: typed}, fc.string({unit: 'binary'}), fc.jsonValue()),
        fc.constantFrom(plain, united),
        fc.constantFrom('.' as const, ',' as const),
        (response, question, decimal) => expectSound(grade(question, response, {decimal})),
      ),
      upTo(10_000),
    )
  })

  test('reads every number that JavaScript writes as itself', () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
        const score = grade(plain, String(value))
        expect(score.status === 'scored' && score.trace[0]?.read).toBe(String(value + 0))
      }),
      upTo(10_000),
    )
  })

  test('reads a number alike in every notation', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 999_999_999}), fc.constantFrom('', '-'), (number, sign) => {
        const groups = (by: string): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, by)
        const ways = [
          groups(','),
          groups(' '),
          groups('\u202F'),
          groups("'"),
          `${number}/1`,
          `${number}.`,
          `${number}.00`,
          `${number}e0`,
          `${number}00%`,
          `${number * 10}x10^-1`,
          `${number}·10⁰`,
        ].map((way) => grade(plain, `${sign}${way}`))
        const read = ways.map((score) => score.status === 'scored' && score.trace[0]?.read)
        expect(new Set(read)).toEqual(new Set([`${sign}${number}`]))
      }),
      upTo(2000),
    )
  })
})

const decimal = fc.integer({min: -99_999, max: 99_999}).map((number) => `${number / 100}`)
const item = fc.oneof(
  fc.integer({min: -1000, max: 1000}).map(String),
  fc.tuple(decimal, fc.integer({min: 1, max: 500})).map(([number, margin]) => `${number} ± ${margin / 100}`),
  fc.tuple(fc.integer(), fc.integer({min: 1, max: 99})).map(([over, under]) => `${over}/${under}`),
  fc
    .tuple(
      fc.integer({min: -500, max: 500}),
      fc.integer({min: 1, max: 500}),
      fc.constantFrom('[', '('),
      fc.constantFrom(']', ')'),
    )
    .map(([low, width, open, close]) => `${open}${low}, ${low + width}${close}`),
  fc
    .tuple(
      decimal.filter((text) => text !== '0'),
      fc.integer({min: 1, max: 9}),
    )
    .map(([number, figures]) => `${number}, ${figures} sf`),
)
const items = fc
  .tuple(
    item,
    fc.array(fc.tuple(item, fc.constantFrom('', ' {credit=0.5}', ' {credit=-0.5}')), {maxLength: 4}),
  )
  .map(([right, mistakes]) => [
    `- [x] ${right}`,
    ...mistakes.map(([text, credit]) => `- [ ] ${text}${credit}`),
  ])

describe('a question that compiles', () => {
  // The compiler reports faults such as an accepted mistake; it throws if the grader is wrong.
  test('gives full marks for its key in any order of items, and each form its own credit', () => {
    const runs = upTo(1000)
    let compiled = 0
    fc.assert(
      fc.property(items, (written) => {
        const question = compile({items: written})
        if (question?.kind !== 'numeric') return
        compiled++
        // The first of two equal forms counts, so in another order the other one is unreachable.
        const other = compile({items: written.toReversed()}) ?? question
        for (const {value, credit} of question.key.forms) {
          const score = grade(question, String(value))
          expect(score).toMatchObject({status: 'scored', earned: credit})
          expect(grade(other, String(value))).toMatchObject({status: 'scored', earned: credit})
        }
      }),
      runs,
    )
    expect(compiled / runs.numRuns).toBeGreaterThan(0.3)
  })

  test('reveals nothing of its key', () => {
    fc.assert(
      fc.property(items, items, (one, other) => {
        const [first, second] = [compile({items: one}), compile({items: other})]
        if (!first || !second) return
        expect(JSON.stringify(toPublicQuestion(first))).toBe(JSON.stringify(toPublicQuestion(second)))
      }),
      upTo(300),
    )
  })
})
