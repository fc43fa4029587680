import {describe, expect, test} from 'vitest'
import {type PartScore, type Score, scored} from '../../kinds/shared/score.ts'
import {malformed, unanswered, ungraded} from '../../matching/unscored.ts'
import type {AttemptScheme} from './attempt-schemes.ts'
import {type Attempt, scoreAttempts} from './score-attempts.ts'

/** Attempts with these marks, each with a different response. */
const withMarks = (marks: readonly number[]): Attempt[] =>
  marks.map((earned, index) => ({response: `${index}`, score: scored([], undefined, earned)}))

const earnedAfterEach = (attempts: readonly Attempt[], scheme?: AttemptScheme): number[] =>
  scoreAttempts(attempts, scheme).steps.map(({earned}) => earned)

describe.each<[source: string, scheme: AttemptScheme, marks: number[], earned: number[]]>([
  [
    'QTI, the last counts, maxAttempts 5, key B',
    {rule: 'none', keep: 'last'},
    [0, 1, 0, 0, 0],
    [0, 1, 0, 0, 0],
  ],
  ['PrairieLearn, the best counts', {rule: 'none'}, [0, 1, 0, 0.5], [0, 1, 1, 1]],
  ['Moodle interactive, right at the 1st try', {rule: 'fixed', keep: 'last'}, [1], [1]],
  ['Moodle interactive, right at the 2nd', {rule: 'fixed', keep: 'last'}, [0, 1], [0, 0.666667]],
  ['Moodle interactive, right at the 3rd', {rule: 'fixed', keep: 'last'}, [0, 0, 1], [0, 0, 0.333333]],
  ['Moodle interactive, right at the 4th', {rule: 'fixed', keep: 'last'}, [0, 0, 0, 1], [0, 0, 0, 0]],
  ['Moodle adaptive, toad, bumblebee, frog', {rule: 'fixed'}, [0.8, 0, 1], [0.8, 0.8, 0.8]],
  ['Moodle adaptive, three thirds', {rule: 'fixed'}, [0.9999999], [1]],
  ['Moodle, a negative mark', {rule: 'fixed'}, [-1 / 3, 1], [0, 0.666667]],
  [
    'CodeRunner, "15, 30, 50, ..."',
    {rule: 'listed', penalties: [0.15, 0.3, 0.5], continued: true, keep: 'last'},
    [1, 1, 1, 1, 1, 1, 1, 1],
    [1, 0.85, 0.7, 0.5, 0.3, 0.1, 0, 0],
  ],
  [
    'CodeRunner, "10, 20": the last one applies to all later attempts',
    {rule: 'listed', penalties: [0.1, 0.2], keep: 'last'},
    [1, 1, 1, 1],
    [1, 0.9, 0.8, 0.8],
  ],
  [
    'PrairieLearn exam, [10, 7, 5, 2]',
    {rule: 'values', values: [10, 7, 5, 2]},
    [0.5, 0.2, 0.8, 0.7],
    [0.5, 0.5, 0.65, 0.65],
  ],
  ['PrairieLearn exam, after the end of the list', {rule: 'values', values: [10, 5]}, [0, 0, 1], [0, 0, 0]],
  [
    'PrairieLearn homework, value 4 of 16',
    {rule: 'streak', value: 4, cap: 16},
    [0.5, 0.8, 0.2, 1, 0.5, 0, 0.9, 1, 1],
    [2, 3.2, 3.2, 4, 8, 8, 9.6, 10, 16].map((points) => points / 16),
  ],
  [
    'PrairieLearn homework, value 4 of 5: the next one is worth at most 5',
    {rule: 'streak', value: 4, cap: 5},
    [1, 0.1, 0.5],
    [0.8, 0.9, 1],
  ],
])('%s', (_, scheme, marks, earned) => {
  test(`${marks} come to ${earned}`, () => {
    expect(earnedAfterEach(withMarks(marks), scheme)).toEqual(earned)
  })
})

describe('a response that is not an attempt', () => {
  const wrong = scored([], undefined, 0)
  const right = scored([], undefined, 1)
  const fixed: AttemptScheme = {rule: 'fixed'}

  // Moodle, qbehaviour_adaptive: wrong, the same wrong, right is 4.00 of 6.
  test('costs nothing if it repeats the one before', () => {
    const {earned, attempts, steps} = scoreAttempts(
      [
        {response: {b: 1, a: [1, {c: 2}]}, score: wrong},
        {response: {a: [1, {c: 2}], b: 1}, score: wrong},
        {response: 'right', score: right},
      ],
      fixed,
    )
    expect({earned, attempts}).toEqual({earned: 0.666667, attempts: 2})
    expect(steps.map(({status}) => status)).toEqual(['counted', 'repeated', 'counted'])
  })

  test('counts again after a different response', () => {
    const given = ['a', 'b', 'a'].map((response) => ({response, score: wrong}))
    expect(scoreAttempts(given, fixed).attempts).toBe(3)
  })

  test('counts for another variant of the question', () => {
    const given = ['1', '1', '2'].map((variant) => ({response: 'a', score: right, variant}))
    const {earned, steps} = scoreAttempts(given, {rule: 'streak', value: 1, cap: 3})
    expect(earned).toBe(1)
    expect(steps.map(({status}) => status)).toEqual(['counted', 'repeated', 'counted'])
  })

  // Moodle, qbehaviour_adaptive: a blank after 0.6667 keeps 0.6667.
  test.each<[string, Score]>([
    ['nothing', unanswered],
    ['an unreadable response', malformed('not-plain-data', {})],
    ['an ungraded response', ungraded('needs-marks')],
  ])('%s keeps what was earned, and costs nothing', (_, score) => {
    const blank = {response: '', score}
    const given = [blank, {response: 'a', score: wrong}, blank, {response: 'b', score: right}, blank]
    expect(scoreAttempts(given, fixed)).toEqual({
      earned: 0.666667,
      possible: 1,
      outcome: 'right',
      attempts: 2,
      best: 3,
      steps: [
        {status: score.status, earned: 0},
        {status: 'counted', earned: 0},
        {status: score.status, earned: 0},
        {status: 'counted', earned: 0.666667},
        {status: score.status, earned: 0.666667},
      ],
    })
  })

  test('there is no outcome without a counted attempt', () => {
    expect(scoreAttempts([])).toEqual({earned: 0, possible: 1, attempts: 0, steps: []})
  })
})

test('best is the first of the highest scores, or with keep: last the last', () => {
  const given = withMarks([0, 0.5, 0.5, 0.2])
  expect(scoreAttempts(given)).toMatchObject({best: 1, outcome: 'partial'})
  expect(scoreAttempts(given, {rule: 'none', keep: 'best'})).toMatchObject({best: 1, outcome: 'partial'})
  expect(scoreAttempts(given, {rule: 'none', keep: 'last'})).toMatchObject({best: 3, outcome: 'partial'})
})

// Moodle, qtype_multianswer: count-back with penalty .2 and weights 1 and 2 (grading semantics, section 1.8).
describe('count-back by part', () => {
  const attemptOf = (one: boolean, two: boolean, response: unknown = {one, two}): Attempt => {
    const trace: PartScore[] = [
      {part: 'one', earned: one ? 1 : 0, possible: 1},
      {part: 'two', earned: two ? 2 : 0, possible: 2},
    ]
    return {response, score: scored(trace, undefined, (Number(one) + 2 * Number(two)) / 3)}
  }
  const scheme: AttemptScheme = {rule: 'fixed', penalty: 0.2, byPart: true, keep: 'last'}

  test.each<[string, [boolean, boolean][], number]>([
    [
      'each right at a different try',
      [
        [false, false],
        [true, false],
        [true, true],
      ],
      0.666667,
    ],
    [
      'one at the 4th try, the other at the 1st',
      [
        [false, true],
        [false, true],
        [false, true],
        [true, true],
      ],
      0.8,
    ],
    [
      'a right one changed and changed back',
      [
        [false, true],
        [false, false],
        [false, true],
        [true, true],
      ],
      0.533333,
    ],
  ])('%s', (_, tries, earned) => {
    // A wrong part is another one at each try.
    const given = tries.map(([one, two], index) =>
      attemptOf(one, two, {one: one || `wrong ${index}`, two: two || `wrong ${index}`}),
    )
    expect(scoreAttempts(given, scheme).earned).toBe(earned)
  })

  test('keeps the best score if asked to', () => {
    const given = [attemptOf(false, true), attemptOf(false, false), attemptOf(true, true)]
    expect(earnedAfterEach(given, {...scheme, keep: 'best'})).toEqual([0.666667, 0.666667, 0.666667])
  })

  test('a part counts as changed if it is right again in other words', () => {
    const given = [attemptOf(true, false, {one: 'a', two: 'x'}), attemptOf(true, true, {one: 'A', two: 'y'})]
    expect(scoreAttempts(given, scheme).earned).toBe(0.8)
    const same = [attemptOf(true, false, {one: 'a', two: 'x'}), attemptOf(true, true, {one: 'a', two: 'y'})]
    expect(scoreAttempts(same, scheme).earned).toBe(0.866667)
  })

  test('compares responses without part names by what the grader read', () => {
    const given = [attemptOf(false, true, 'a'), attemptOf(true, true, 'b')]
    expect(scoreAttempts(given, scheme).earned).toBe(0.933333)
  })

  test('charges the whole if the parts do not add up to the score', () => {
    const allOrNothing = (one: boolean, two: boolean): Attempt => {
      const {response, score} = attemptOf(one, two)
      return {
        response,
        score: scored(score.status === 'scored' ? score.trace : [], undefined, Number(one && two)),
      }
    }
    expect(earnedAfterEach([allOrNothing(false, true), allOrNothing(true, true)], scheme)).toEqual([0, 0.8])
  })
})
