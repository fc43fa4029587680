import {expect, test} from 'vitest'
import {scored} from './score.ts'

// Moodle, question/engine/states.php: right above 0.999999, wrong below 0.000001. What is earned is rounded to six decimals
// before, as PrairieLearn's points are (lib/points.ts).
test.each([
  [1, 1, 'right'],
  [0.3333333 * 3, 1, 'right'],
  [0.9999996, 1, 'right'],
  [0.999999, 0.999999, 'partial'],
  [0.5, 0.5, 'partial'],
  [0.1 + 0.2, 0.3, 'partial'],
  [0.000001, 0.000001, 'partial'],
  [0.0000004, 0, 'wrong'],
  [0, 0, 'wrong'],
  [-0.0000004, 0, 'wrong'],
  [-0.3333333, -0.333333, 'wrong'],
])('%d earns %d and is %s', (sum, earned, outcome) => {
  expect(scored([], undefined, sum)).toEqual({
    status: 'scored',
    earned,
    possible: 1,
    outcome,
    feedback: [],
    trace: [],
  })
})
