import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {grade, type Question} from '../../index.ts'
import type {OrderScoring} from './schema.ts'

const words = ['one', 'two', 'three', 'four', 'five', 'six']

function questionOf(scoring: OrderScoring, distractors: readonly string[] = []): Question & {kind: 'order'} {
  const text = `---\ncategory: concept\ndifficulty: easy\nscoring: ${scoring}\n---\n\n# Which?\n\n## Order\n${words
    .map((word) => `1. ${word} {#${word}}`)
    .join('\n')}\n\n${distractors.map((word) => `- ${word} {#${word}}`).join('\n')}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  if (question?.kind !== 'order')
    throw new Error(`Expected a question, found ${diagnostics.map(({code}) => code)}`)
  return question
}

/** `623451` as ids; letters are distractors. */
function responseOf(digits: string): string[] {
  return [...digits].map((sign) => words[Number(sign) - 1] ?? sign)
}

function earned(question: Question, response: unknown): unknown {
  const score = grade(question, response)
  return score.status === 'scored' ? score.earned : score.status
}

/** The columns of grading.md 1.6 that a scoring of ours is, under its name. */
const columns = ['all-or-nothing', 'position', 'pairs', 'subsequence'] as const

// Not offered, of the modes of qtype_ordering:
// - relative to the next item, including the last: that nothing follows the last item is no pair of its own;
// - one previous and next, and all previous and next: an item counts by its neighbours on both sides, or by all others,
//   of which a trace of parts can show no one reason; `pairs` and `subsequence` say what to move;
// - longest ordered subset: `subsequence` without its cost for what has to be moved (324561 earns 2/3);
// - longest contiguous subset: one item out of place in the middle takes half;
// - relative to correct: "very generous" by a TODO of Moodle's own, the reversed order earns 2/5.
// Not offered of QTI: order_partial_scoring (CAB 2, CBA 1, ABC 0), a rule of its own for each response.
// Not offered of PrairieLearn: keys that are a graph, and blocks of distractors of which one is to be chosen.
describe('Moodle qtype_ordering (tests/question_test.php), and PrairieLearn pl-order-blocks', () => {
  describe.each([
    ['123456', [1, 1, 1, 1]],
    ['654321', [0, 0, 0, 0]],
    ['623451', [0, 2 / 3, 3 / 5, 1 / 3]],
    ['234561', [0, 0, 4 / 5, 2 / 3]],
    ['324561', [0, 1 / 6, 2 / 5, 1 / 3]],
  ])('%s for 123456', (given, scores) => {
    test.each(columns.map((scoring, index) => [scoring, scores[index]] as const))(
      '%s: %d',
      (scoring, score) => {
        expect(earned(questionOf(scoring), responseOf(given))).toBeCloseTo(score ?? Number.NaN, 6)
      },
    )
  })
})

describe('items left out', () => {
  test.each([
    ['subsequence', '12345', 5 / 6, 'PrairieLearn'],
    ['subsequence', '246', 1 / 2, 'three to insert'],
    ['subsequence', '1', 1 / 6, 'five to insert'],
    ['subsequence', '642', 0, 'one stays, two to remove'],
    ['position', '12345', 5 / 6, 'five at their places'],
    ['position', '23456', 0, 'a gap at the front moves all'],
    ['pairs', '12345', 4 / 5, 'four of five pairs'],
    ['pairs', '12456', 3 / 5, 'no pair across the gap'],
    ['pairs', '1', 0, 'no pair'],
    ['all-or-nothing', '12345', 0, 'not the key'],
  ] as const)('%s of %s: %d, %s', (scoring, given, score, _why) => {
    expect(earned(questionOf(scoring), responseOf(given))).toBeCloseTo(score, 6)
  })
})

describe('items that do not belong', () => {
  test.each([
    ['subsequence', '123456x', 5 / 6, 'one to remove'],
    ['subsequence', 'x123456y', 4 / 6, 'two to remove'],
    ['subsequence', '12x', 1 / 6, 'four to insert, one to remove'],
    ['subsequence', 'xy', 0, 'not below 0'],
    ['position', '123456x', 6 / 7, 'of seven places'],
    ['position', 'x123456', 0, 'all moved'],
    ['pairs', '123456x', 5 / 6, 'of six pairs'],
    ['pairs', '123x456', 4 / 6, 'a pair broken'],
    ['all-or-nothing', '123456x', 0, 'not the key'],
  ] as const)('%s of %s: %d, %s', (scoring, given, score, _why) => {
    expect(earned(questionOf(scoring, ['x', 'y']), responseOf(given))).toBeCloseTo(score, 6)
  })
})

describe('our own cases', () => {
  test.each([
    ['nothing', undefined, 'unanswered'],
    ['null', null, 'unanswered'],
    ['an empty text', '', 'unanswered'],
    ['an empty list', [], 'unanswered'],
    ['an id twice', ['one', 'one'], 'malformed'],
    ['an unknown id', ['seven'], 'malformed'],
    ['positions instead of ids', [1, 2, 3], 'malformed'],
    ['an id instead of a list', 'one', 'malformed'],
    ['an id in a list', [['one']], 'malformed'],
    ['an object', {0: 'one'}, 'malformed'],
    ['a list with a hole', Array(3), 'malformed'],
    ['more than the limit', Array(100_000).fill('one'), 'malformed'],
    ['a name from Object.prototype', ['constructor'], 'malformed'],
  ])('%s', (_, response, score) => {
    for (const scoring of columns) expect(earned(questionOf(scoring), response)).toBe(score)
  })
})

describe('the trace', () => {
  test('names the item at each position', () => {
    expect(grade(questionOf('position'), responseOf('21'))).toMatchObject({
      trace: [
        {part: 'one', rule: 'two', earned: 0, possible: 1 / 6},
        {part: 'two', rule: 'one', earned: 0},
        {part: 'three', earned: 0},
        {part: 'four'},
        {part: 'five'},
        {part: 'six'},
      ],
    })
  })

  test('names the successor of each item but the last', () => {
    const score = grade(questionOf('pairs'), responseOf('1243'))
    expect(score).toMatchObject({
      trace: [
        {part: 'one', rule: 'two', earned: 1 / 5, possible: 1 / 5},
        {part: 'two', rule: 'four', earned: 0},
        {part: 'three', earned: 0},
        {part: 'four', rule: 'three', earned: 0},
        {part: 'five', earned: 0},
      ],
    })
  })

  test('says of a subsequence which items stay, move, are missing or are extra', () => {
    expect(grade(questionOf('subsequence', ['x']), responseOf('23x1'))).toMatchObject({
      earned: 0,
      trace: [
        {part: 'one', earned: -1 / 6, possible: 1 / 6},
        {part: 'two', earned: 1 / 6},
        {part: 'three', earned: 1 / 6},
        {part: 'four', earned: 0},
        {part: 'five', earned: 0},
        {part: 'six', earned: 0},
        {part: 'x', earned: -1 / 6, possible: 0},
      ],
    })
  })
})

test('grades a list of the maximum length', () => {
  const items = Array.from({length: 1000}, (_, index) => ({id: `i${index}`, content: {text: '', html: ''}}))
  const key = items.map(({id}) => id)
  const question = {...questionOf('subsequence'), items, key}
  expect(earned(question, key)).toBe(1)
  expect(earned(question, key.toReversed())).toBe(0)
})
