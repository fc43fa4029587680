import fc from 'fast-check'
import type {Question} from '../../../src/index.ts'
import type {Guidance} from '../../../src/kinds/shared/question.ts'

/** A question made without a compiler, and its data for the properties of every kind. */
export interface Case {
  readonly question: Question
  /** A response that earns full marks. */
  readonly full: unknown
  /** A response of any quality, from empty to the key. */
  readonly response: unknown
  /** The question and the response with their parts reordered, which must not change the score. */
  readonly permuted: {readonly question: Question; readonly response: unknown}
  /** A question with the same public part and another private part. */
  readonly other: Question
}

export const rich = (text: string) => ({text, html: text})

export const face = {
  id: 'track/pattern/question',
  pattern: 'track/pattern',
  category: 'output',
  difficulty: 'easy',
  sets: ['practice'],
  tags: [],
  title: rich('Which?'),
  stem: rich('See.'),
  hintCount: 1,
} as const

const prose = fc.stringMatching(/^[a-z]{1,6}$/).map(rich)

export const guidance: fc.Arbitrary<Guidance> = fc.record(
  {
    hints: fc.array(prose, {minLength: 1, maxLength: 1}),
    solution: fc.array(prose, {maxLength: 2}).map((steps) => ({steps: steps.map((content) => ({content}))})),
    quickCheck: prose,
    commonMistakes: fc.array(prose, {maxLength: 2}),
    source: fc.array(
      prose.map((content) => ({url: `https://example.org/${content.text}`, content})),
      {minLength: 1, maxLength: 2},
    ),
  },
  {requiredKeys: ['hints', 'commonMistakes']},
)

/** Ids, including names from Object.prototype. */
export const ids = (minLength: number, maxLength = 8): fc.Arbitrary<string[]> =>
  fc.uniqueArray(
    fc.oneof(
      fc.constantFrom('a', 'b', 'c', 'constructor', 'to-string', 'length', '0', '1', 'key'),
      fc.stringMatching(/^[a-z0-9]{1,6}$/),
    ),
    {minLength, maxLength},
  )

/** Rationales of some of these. */
export const rationalesOf = (names: readonly string[]) =>
  fc.subarray([...names]).map((some) => Object.fromEntries(some.map((name) => [name, rich(`why ${name}`)])))

export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], {minLength: list.length})
