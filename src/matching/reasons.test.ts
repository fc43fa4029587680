import {expect, test} from 'vitest'
import {explainReason, grade, type Question, reasonTexts} from '../index.ts'
import {matchNumber} from './numeric/match.ts'
import {createReason, elideId} from './reasons.ts'

const rule = {
  forms: [
    {id: 'a', credit: 1, low: 2.5, high: 2.5, value: 2.5, includesLow: true, includesHigh: true, text: '2.5'},
  ],
  units: [],
  creditWithoutUnit: 0,
}

test.each([
  ['2,5', '.', 'Found a comma after the number; write decimals as in 2.5'],
  ['2.5', ',', 'Found a point after the number; write decimals as in 2,5'],
  ['2–3', '.', 'Found a dash after the number'],
  ['2 apples', '.', 'Found a letter after the number'],
  ['about 2', '.', 'Found a letter instead of a number such as 2.5'],
  ['+', '.', 'Found nothing instead of a number such as 2.5'],
  ['+-2', '.', 'A number has one sign at most'],
] as const)('the reason names what was found in %j with decimals after "%s"', (typed, decimal, text) => {
  const match = matchNumber(rule, typed, {decimal})
  expect(match.status === 'malformed' && explainReason(match.reason)).toBe(text)
})

test('a text is one sentence without a full stop', () => {
  const reason = createReason('too-long', {maximum: 1000})
  expect(reason).toEqual({code: 'too-long', data: {maximum: 1000}})
  expect(explainReason(reason)).toBe('The response is longer than 1000 characters')
  expect(explainReason({...reason, part: 'gap'})).toBe('gap: The response is longer than 1000 characters')
  expect(Object.keys(reasonTexts)).toContain('needs-marks')
})

test('quotes only the start of a long id', () => {
  expect(elideId('a'.repeat(80))).toBe('a'.repeat(80))
  const question = {
    kind: 'choice',
    id: 'q',
    options: [{id: 'a'}],
    key: ['a'],
    multiple: false,
    rationales: {},
  }
  const score = grade(question as unknown as Question, 'b'.repeat(5000))
  expect(score).toMatchObject({reason: {code: 'unknown-id', data: {of: 'option', id: `${'b'.repeat(79)}…`}}})
})
