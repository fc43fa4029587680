import type {Kind, Kinds} from '../kinds.ts'
import type {PartOutcome} from './part-outcomes.ts'
import type {PartScore} from './score.ts'

/** A judged response is `{[response]: …, [field]: …}`; only a judge may set `field`, not the learner. */
export interface Judgement {
  readonly response: 'text' | 'source'
  readonly field: 'marks' | 'results'
  /** Who judges a response that is submitted with a judgement. */
  readonly by: 'learner' | 'runner'
}

/** What a session needs to show questions of a kind. */
export interface PublicSide<K extends Kind> {
  /** Copies the public fields one by one. */
  readonly toPublic: (question: Kinds[K]['question']) => Kinds[K]['public']
  /** Shuffles the parts of a question by a seed; absent if it has none to shuffle. */
  readonly shuffle?: <Q extends Kinds[K]['public']>(question: Q, seed: string) => Q
  /** The chance that a random guess is right, from 0 to 1; absent for typed responses. */
  readonly guessChance?: (question: Kinds[K]['public']) => number
  /** How a response of the kind is judged; absent for kinds that are graded by their key. */
  readonly judgement?: Judgement
  /** The outcomes of the parts of a response, in an order that reveals nothing of the key; absent for kinds without parts. */
  readonly toParts?: (trace: readonly PartScore[], response: unknown) => readonly PartOutcome[]
}

/** Separates the key of a question from its public part, and joins them again. */
export interface KeySide<K extends Kind> {
  /** Copies the private fields one by one. */
  readonly toKey: (question: Kinds[K]['question']) => Kinds[K]['key']
  /** Ids in the key of parts that the question lacks. Throws if the question is incomplete. */
  readonly findDanglingIds: (question: Kinds[K]['question']) => readonly string[]
}
