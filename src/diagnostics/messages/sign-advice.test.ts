import {expect, test} from 'vitest'
import {adviceOnSigns} from './sign-advice.ts'

test.each([
  ['−0.25', 'type an ordinary `-` instead of the minus sign (U+2212)'],
  ['–1', 'type an ordinary `-` instead of the en dash (U+2013)'],
  ['0,5', 'decimals follow a point: `0.5`'],
  [',5', 'decimals follow a point: `.5`'],
  ['2,375 ± 0,001', 'decimals follow a point: `0.001`'],
  ['-0.25', undefined],
  ['50%', undefined],
  ['0.3 ± 0', undefined],
  ['1,000', undefined],
  ['[1, 5)', undefined],
])('the advice on %s', (number, advice) => expect(adviceOnSigns(number)).toBe(advice))
