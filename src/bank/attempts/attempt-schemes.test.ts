import {describe, expect, test} from 'vitest'
import {type AttemptScheme, expectScheme} from './attempt-schemes.ts'

const rules = 'a scheme of rule none, fixed, listed, values or streak'
const fraction = 'a penalty from 0 to 1'
const list = 'a list of penalties from 0 to 1, none below the one before'
const values = 'a list of values, the first above 0 and none above the first'
const streak = 'a value above 0 and a cap that is not below it'

describe('refuses a scheme with a number out of range', () => {
  test.each<[string, unknown, string]>([
    ['no scheme', null, rules],
    ['no rule', {}, rules],
    ['an unknown rule', {rule: 'half'}, rules],
    ['a negative penalty', {rule: 'fixed', penalty: -0.1}, fraction],
    ['a penalty in percent', {rule: 'fixed', penalty: 33}, fraction],
    ['a penalty of NaN', {rule: 'fixed', penalty: Number.NaN}, fraction],
    ['no list', {rule: 'listed', penalties: 0.1}, list],
    ['an empty list', {rule: 'listed', penalties: []}, list],
    ['percents in a list', {rule: 'listed', penalties: [0, 15, 30]}, list],
    ['a decreasing list', {rule: 'listed', penalties: [0.5, 0.2]}, list],
    [
      'a continued list of one',
      {rule: 'listed', penalties: [0.1], continued: true},
      'two penalties or more before they are continued',
    ],
    ['values as text', {rule: 'values', values: '10'}, values],
    ['no values', {rule: 'values', values: []}, values],
    ['a first value of 0', {rule: 'values', values: [0]}, values],
    ['an infinite first value', {rule: 'values', values: [Number.POSITIVE_INFINITY]}, values],
    ['a value above the first', {rule: 'values', values: [5, 10]}, values],
    ['a value below 0', {rule: 'values', values: [5, -1]}, values],
    ['a value of 0', {rule: 'streak', value: 0, cap: 3}, streak],
    ['a cap below the value', {rule: 'streak', value: 4, cap: 3}, streak],
    ['an infinite cap', {rule: 'streak', value: 4, cap: Number.POSITIVE_INFINITY}, streak],
    ['no cap', {rule: 'streak', value: 4}, streak],
  ])('%s', (_, scheme, expected) => {
    const check = () => expectScheme(scheme as AttemptScheme)
    expect(check).toThrow(TypeError)
    expect(check).toThrow(`Expected ${expected}`)
  })
})

test.each<AttemptScheme>([
  {rule: 'none'},
  {rule: 'fixed'},
  {rule: 'fixed', penalty: 0},
  {rule: 'fixed', penalty: 1},
  {rule: 'listed', penalties: [0, 0.5, 0.5, 1]},
  {rule: 'listed', penalties: [0.1]},
  {rule: 'listed', penalties: [0.1, 0.2], continued: true},
  {rule: 'values', values: [10]},
  {rule: 'values', values: [10, 10, 0]},
  {rule: 'streak', value: 4, cap: 4},
])('accepts %j', (scheme) => {
  expect(() => expectScheme(scheme)).not.toThrow()
})
