import {describe, expect, test} from 'vitest'
import {type AttemptScheme, expectScheme} from './attempt-schemes.ts'

describe('a scheme with a number that it may not have is refused', () => {
  test.each<[string, unknown]>([
    ['no scheme', null],
    ['no rule', {}],
    ['an unknown rule', {rule: 'half'}],
    ['a negative penalty', {rule: 'fixed', penalty: -0.1}],
    ['a penalty in percent', {rule: 'fixed', penalty: 33}],
    ['a penalty that is no number', {rule: 'fixed', penalty: Number.NaN}],
    ['an empty list', {rule: 'listed', penalties: []}],
    ['percents in a list', {rule: 'listed', penalties: [15, 30]}],
    ['a list that falls', {rule: 'listed', penalties: [0.5, 0.2]}],
    ['a list of one that goes on', {rule: 'listed', penalties: [0.1], continued: true}],
    ['no values', {rule: 'values', values: []}],
    ['a first value of 0', {rule: 'values', values: [0]}],
    ['a value above the first', {rule: 'values', values: [5, 10]}],
    ['a cap below the value', {rule: 'streak', value: 4, cap: 3}],
    ['no cap', {rule: 'streak', value: 4}],
  ])('%s', (_, scheme) => {
    expect(() => expectScheme(scheme as AttemptScheme)).toThrow(TypeError)
  })
})
