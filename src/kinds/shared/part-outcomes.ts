import type {Outcome, PartScore} from './score.ts'

/** The outcome of one part of a response. */
export interface PartOutcome {
  /** The id of the blank, left item, item, test or criterion. */
  readonly part: string
  readonly outcome: Outcome
}

/** The outcomes of the parts that have a response. */
export function toPartOutcomes(trace: readonly PartScore[]): PartOutcome[] {
  return toAllOutcomes(trace.filter(({read, rule}) => read !== undefined || rule !== undefined))
}

/** The outcomes of all parts. */
export function toAllOutcomes(trace: readonly PartScore[]): PartOutcome[] {
  return trace.flatMap(({part, earned, possible}) =>
    part === undefined ? [] : [{part, outcome: toOutcome(earned, possible)}],
  )
}

function toOutcome(earned: number, possible: number): Outcome {
  if (earned >= possible - 1e-9) return 'right'
  return earned > 0 ? 'partial' : 'wrong'
}
