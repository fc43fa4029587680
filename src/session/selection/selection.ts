import type {SetName} from '../../fields/common-fields.ts'
import type {Slot} from './slot.ts'

/** Which question comes next. `set` draws from one set of the bank; absent for all questions. */
export type Selection = {readonly set?: SetName} & (
  | SlotSelection
  | WeightedSelection
  | QueueSelection
  | GraphSelection
  | InformationSelection
)

/** One question for every slot, none twice. */
export interface SlotSelection {
  readonly rule: 'slots'
  readonly slots: readonly Slot[]
  /** Whether questions of recent sessions are asked only where no other is left. */
  readonly avoidsRecent?: boolean
  /** Whether patterns alternate, where there are several. */
  readonly interleaved?: boolean
}

/** At random, those of weak spots more often; after a question that was not right one like it. */
export interface WeightedSelection {
  readonly rule: 'weighted'
  /** How much likelier a weak one is than another. */
  readonly weak: number
}

/** One after the other. */
export interface QueueSelection {
  readonly rule: 'queue'
  readonly order: 'given' | 'easy-first' | 'shuffled'
  /** How often a question has to be right before it leaves the queue; one that was asked goes to the back. Absent: it is asked once. */
  readonly passes?: number
  /** How much of the solution's steps is shown with the n-th question, from 1 (a worked example) to 0; the last one holds for all further. */
  readonly shownSteps?: readonly number[]
  /** Which steps are blanked first: `forward` the first ones, `backward` the last ones. */
  readonly fading?: 'forward' | 'backward'
}

/** Bisects the graph of patterns and what they require (Numbas, diagnosys.jme). */
export interface GraphSelection {
  readonly rule: 'graph'
  /** How often in all a wrong one is asked again with another question. */
  readonly retries: number
}

/** The question that tells most about an ability as it is estimated so far (Rasch model, prior N(0, 1)). */
export interface InformationSelection {
  readonly rule: 'information'
  readonly max: number
  /** Difficulties on the scale of the model, by question id; else by `easy`, `medium`, `hard`: -1, 0, 1. */
  readonly difficulties?: Readonly<Record<string, number>>
}
