import {scoreNumericInput} from '@khanacademy/perseus-score'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../src/compile.ts'
import {grade, type Question} from '../../src/index.ts'
import {upTo} from '../run-counts.ts'

// Perseus grades Khan Academy's numeric input. It runs in Node as published; react is a peer of one of its
// dependencies and is not loaded.

interface Key {
  readonly value: number
  readonly margin: number
}

type Verdict = 'right' | 'wrong' | 'invalid'

function byPerseus({value, margin}: Key, typed: string): Verdict {
  const key = {
    value,
    status: 'correct',
    maxError: margin,
    strict: false,
    simplify: 'optional',
    message: '',
  } as const
  const score = scoreNumericInput({currentValue: typed}, {answers: [key], coefficient: false})
  if (score.type !== 'points') return 'invalid'
  return score.earned === score.total ? 'right' : 'wrong'
}

const questions = new Map<string, Question>()
/** Numbers that are not whole are exact only as fractions. */
const exact = new Map(
  ['1/4', '-1/4', '1/2', '3/2', '3/4', '5/4', '9/4', '1/3', '1/8', '1/40'].map((text) => {
    const [over = '', under = ''] = text.split('/')
    return [Number(over) / Number(under), text]
  }),
)

function questionOf({value, margin}: Key): Question {
  const written = margin === 0 ? (exact.get(value) ?? `${value}`) : `${value} ± ${margin}`
  const question = questions.get(written) ?? compile(written)
  questions.set(written, question)
  return question
}

function byUs(key: Key, typed: string): Verdict {
  const score = grade(questionOf(key), typed)
  if (score.status !== 'scored') return 'invalid'
  return score.outcome === 'right' ? 'right' : 'wrong'
}

function readByUs(key: Key, typed: string): number {
  const score = grade(questionOf(key), typed)
  return score.status === 'scored' ? Number(score.trace[0]?.read) : Number.NaN
}

function compile(written: string): Question {
  const text = `---\ncategory: concept\ndifficulty: easy\n---\n\n# How much?\n\n## Answer\n\n- [x] ${written}\n`
  const {question} = compileQuestion(text, {file: 'track/pattern/question.md'})
  if (!question) throw new Error(`Expected a question of ${written}`)
  return question
}

/** Where generated forms are graded differently, and why. */
const differences: readonly {readonly why: string; readonly holds: (key: Key, typed: string) => boolean}[] = [
  {
    why: 'a percentage is a hundredth in any question; Perseus drops the sign where the key is above 1',
    holds: ({value}, typed) => typed.endsWith('%') && Math.abs(value) > 1,
  },
  {
    why: 'a bound is given 2^-42 of itself; Perseus gives 2^-42, which is less than large numbers lose',
    holds: (key, typed) => Math.abs(Math.abs(readByUs(key, typed) - key.value) - key.margin) < 1e-9,
  },
  {why: 'powers of ten are read, as in Moodle', holds: (_, typed) => /\de[+-]\d/.test(typed)},
]

const reasonOf = (key: Key, typed: string): string | undefined =>
  differences.find(({holds}) => holds(key, typed))?.why

const group = (digits: string, by: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, by)

/** A value near the key, in a form that both can read. */
const forms: readonly ((value: number) => string)[] = [
  (value) => String(value),
  (value) => value.toFixed(2),
  (value) => String(value).replace('-', '\u2212'),
  (value) => `+${value}`,
  (value) => String(value).replace(/^(-?)0\./, '$1.'),
  (value) => `${Math.trunc(value)}.`,
  (value) => group(String(Math.trunc(value)), ','),
  (value) => group(String(Math.trunc(value)), ' '),
  (value) => `${Math.round(value * 100)}%`,
  (value) => `${Math.round(value * 100)} %`,
  (value) => `${Math.round(value * 4)}/4`,
  (value) => `${Math.round(value * 7)} / 7`,
  (value) => `${Math.trunc(value)} ${Math.round(Math.abs(value % 1) * 4)}/4`,
  (value) => ` ${value} `,
  (value) => `${value.toExponential()}`,
  (value) => `${value} m`,
  (value) => `${value}${value}.${value}`,
  (value) => `$${value}`,
]
const key = fc.oneof(
  fc.record({value: fc.integer({min: -5000, max: 5000}), margin: fc.constant(0)}),
  fc.record({
    value: fc.integer({min: -500_000, max: 500_000}).map((number) => number / 100),
    margin: fc.integer({min: 1, max: 300}).map((number) => number / 100),
  }),
)
const near = fc.constantFrom(0, 0, 0, 1, -1, 0.25, -0.25, 0.01, -0.01, 100)

describe('grading agrees with Perseus', () => {
  test('or differs for a listed reason', () => {
    const bad = new Map<string, string>()
    fc.assert(
      fc.property(key, near, fc.constantFrom(...forms), (key, offset, form) => {
        const typed = form(Math.round((key.value + offset) * 100) / 100)
        const [theirs, ours] = [byPerseus(key, typed), byUs(key, typed)]
        if (theirs !== ours && reasonOf(key, typed) === undefined)
          bad.set(`${forms.indexOf(form)} ${theirs} ${ours}`, `${key.value} ± ${key.margin}: ${typed}`)
      }),
      upTo(10_000),
    )
    expect([...bad]).toEqual([])
  })

  test.each([
    ['1/4', 0.25, 'right'],
    ['2/8', 0.25, 'right'],
    ['25%', 0.25, 'right'],
    ['1 1/4', 1.25, 'right'],
    ['5/4', 1.25, 'right'],
    ['1 5/4', 2.25, 'right'],
    ['1,000', 1000, 'right'],
    ['1 000', 1000, 'right'],
    ['\u22125', -5, 'right'],
    ['- 5', -5, 'right'],
    ['0.333', 1 / 3, 'wrong'],
    ['0.3333333333333333', 1 / 3, 'right'],
    ['1,00,000', 100_000, 'invalid'],
    ['0,500', 500, 'invalid'],
    ['1,5', 15, 'invalid'],
    ['1.5.2', 1.5, 'invalid'],
    ['1/4/2', 0.125, 'invalid'],
    ['1.5/2', 0.75, 'invalid'],
    ['٤٢', 42, 'invalid'],
    ['0x10', 16, 'invalid'],
    ['1+1', 2, 'invalid'],
    ['2^3', 8, 'invalid'],
    ['(5)', 5, 'invalid'],
    ['--5', 5, 'invalid'],
    ['5 m', 5, 'invalid'],
    ['1e999', 1, 'invalid'],
    ['abc', 1, 'invalid'],
    ['', 1, 'invalid'],
    [' ', 1, 'invalid'],
  ] as const)('%j for %d is %s', (typed, value, verdict) => {
    expect([byPerseus({value, margin: 0}, typed), byUs({value, margin: 0}, typed)]).toEqual([
      verdict,
      verdict,
    ])
  })

  test.each([
    ['½', 0.5, 'invalid', 'right', 'Unicode has signs for fractions'],
    ['1½', 1.5, 'invalid', 'right', 'Unicode has signs for fractions'],
    ['1⁄2', 0.5, 'invalid', 'right', 'Unicode has a fraction slash'],
    ['1e3', 1000, 'invalid', 'right', 'powers of ten are read, as in Moodle'],
    ['1x10^3', 1000, 'invalid', 'right', 'powers of ten are read, as in Moodle'],
    ['3·10⁸', 3e8, 'invalid', 'right', 'powers of ten are read, as in Moodle'],
    ['1_000', 1000, 'invalid', 'right', 'programs group digits so'],
    ["1'000", 1000, 'invalid', 'right', 'Switzerland groups digits so'],
    ['1\u00A0000', 1000, 'invalid', 'right', 'what is pasted has spaces that do not break'],
    ['1\u2009000', 1000, 'invalid', 'right', 'what is pasted has thin spaces'],
    ['1,000/4', 250, 'invalid', 'right', 'digits are grouped in fractions too'],
    ['４２', 42, 'invalid', 'right', 'input methods type full-width digits unasked'],
    ['5%', 5, 'right', 'wrong', 'a percentage is a hundredth in any question'],
    ['2 1/2%', 0.025, 'wrong', 'right', 'a percentage may have a fraction'],
    ['1/0', 1, 'wrong', 'invalid', 'what is no number is not wrong'],
    ['pi', 1, 'wrong', 'invalid', 'names are not numbers'],
    ['1/-4', -0.25, 'right', 'invalid', 'a sign stands in front; what is not read costs nothing'],
    ['\\frac{1}{2}', 0.5, 'right', 'invalid', 'TeX comes of the input field of Perseus only'],
  ] as const)('%j for %d is %s there and %s here: %5$s', (typed, value, theirs, ours, _why) => {
    expect([byPerseus({value, margin: 0}, typed), byUs({value, margin: 0}, typed)]).toEqual([theirs, ours])
  })
})
