import type {SetName} from '../../fields/common-fields.ts'
import type {Slot} from './slot.ts'

/** How the next question is chosen. `set` draws from one set of the bank; absent for all questions. */
export type Selection = {readonly set?: SetName} & (
  | SlotSelection
  | WeightedSelection
  | QueueSelection
  | GraphSelection
  | InformationSelection
)

/** One question for each slot, without repeats. */
export interface SlotSelection {
  readonly rule: 'slots'
  readonly slots: readonly Slot[]
  /** Whether to ask questions of recent sessions only if no others are left. */
  readonly avoidsRecent?: boolean
  /** Whether to alternate patterns, if there are several. */
  readonly interleaved?: boolean
}

/** At random, weak ones more often; a question that was not right is followed by a similar one. */
export interface WeightedSelection {
  readonly rule: 'weighted'
  /** How many times likelier a weak question is than another. */
  readonly weak: number
}

/** In order, one after the other. */
export interface QueueSelection {
  readonly rule: 'queue'
  readonly order: 'given' | 'easy-first' | 'shuffled'
  /**
   * How often a question must be right before it leaves the queue; one that was asked moves to the back. Absent: each
   * is asked once.
   */
  readonly passes?: number
  /**
   * The fraction of the solution's steps shown with the n-th question, from 1 (a worked example) to 0. The last entry
   * applies to all later questions.
   */
  readonly shownSteps?: readonly number[]
  /** Which steps are hidden first: `forward` the first ones, `backward` the last ones. */
  readonly fading?: 'forward' | 'backward'
}

/** Bisects the graph of patterns and what they require (Numbas, diagnosys.jme). */
export interface GraphSelection {
  readonly rule: 'graph'
  /** How many times in total a wrong question is followed by another on the same pattern. */
  readonly retries: number
}

/** The question with the most information about the ability as estimated so far (Rasch model, prior N(0, 1)). */
export interface InformationSelection {
  readonly rule: 'information'
  readonly max: number
  /**
   * Difficulties on the scale of the model, by question id; by default -1 for `easy`, 0 for `medium` and 1 for
   * `hard`.
   */
  readonly difficulties?: Readonly<Record<string, number>>
}
