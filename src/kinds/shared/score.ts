import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {readOwn} from '../../matching/read-own.ts'
import type {Unscored} from '../../matching/unscored.ts'

export type Outcome = 'right' | 'partial' | 'wrong'

/** The author's text about a response. */
export interface Feedback {
  /** The id of the option, accepted form or mistake. */
  readonly id: string
  /** The id of the blank, in a question with several. */
  readonly part?: string
  readonly rationale: RichText
}

/** How the score of one part of a response came about. */
export interface PartScore {
  /** The id of the blank, item, pair or criterion; absent if the response is not divided. */
  readonly part?: string
  /** The value that a typed response was read as: `0.5` for `1/2`. */
  readonly read?: string
  /** The id of the matching option, accepted form or mistake; absent if none matched. */
  readonly rule?: string
  /** From -`possible` to `possible`; below 0 only with a negative credit set by the author. */
  readonly earned: number
  /** The weight of the part relative to the others. */
  readonly possible: number
}

/**
 * The score of a response. An empty response is not wrong, and neither is one that cannot be read: both cost nothing.
 * `ungraded` waits for something a grader does not have: a person's judgement, or test results.
 */
export type Score =
  | {
      readonly status: 'scored'
      /** From -1 to `possible`; below 0 only if the author gave a distractor negative credit. */
      readonly earned: number
      readonly possible: 1
      readonly outcome: Outcome
      readonly feedback: readonly Feedback[]
      /** How the score came about, part by part. */
      readonly trace: readonly PartScore[]
    }
  | Unscored

type Rationales = Readonly<Record<string, RichText>>

/**
 * A score with the rationales of what was chosen or matched, which may differ by part. `earned` is rounded to remove
 * floating-point noise.
 */
export function scored(
  trace: readonly PartScore[],
  findRationales: (part?: string) => Rationales | undefined = () => undefined,
  earned: number = sumEarned(trace),
): Score & {status: 'scored'} {
  const rounded = roundScore(earned)
  const feedback = trace.flatMap(({rule: id, part}): Feedback[] => {
    const rationale = id !== undefined && readOwn(findRationales(part), id)
    return rationale ? [{id, ...(part !== undefined && {part}), rationale}] : []
  })
  return {status: 'scored', earned: rounded, possible: 1, outcome: toOutcome(rounded), feedback, trace}
}

/** The parts of a question with their share of the score. */
export function shareWeights(
  parts: readonly {readonly id: string; readonly weight?: number}[],
): {readonly part: string; readonly possible: number}[] {
  const readWeight = (part: {readonly weight?: number}): number => readOwn(part, 'weight') ?? 1
  const total = parts.reduce((sum, part) => sum + readWeight(part), 0)
  return parts.map((part) => ({part: part.id, possible: readWeight(part) / total}))
}

/** What all parts earned together. */
export function sumEarned(trace: readonly PartScore[]): number {
  return trace.reduce((sum, {earned}) => sum + earned, 0)
}

/**
 * The outcome of a fraction of the marks, with the margin that Moodle uses in question/engine/states.php for sums of
 * thirds.
 */
function toOutcome(earned: number): Outcome {
  if (earned > 0.999999) return 'right'
  return earned < 0.000001 ? 'wrong' : 'partial'
}

/** Rounds a sum of fractions to six decimals, as PrairieLearn rounds points; never a negative zero. */
export function roundScore(earned: number): number {
  return Math.round(earned * 1e6) / 1e6 + 0
}
