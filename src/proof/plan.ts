import type {Place} from '../diagnostics/diagnostic.ts'
import type {Expectation} from './expectation.ts'
import type {Language, Program} from './program.ts'

/** How the key of one question is derived from runs: programs, and what each of its parts says of them. Plain data. */
export interface Plan {
  readonly language: Language
  /** Where it is to be run; the pattern's, or else the bank's, where the question says nothing. */
  readonly environments?: readonly string[]
  readonly programs: readonly Program[]
  /** What has to hold whatever the key is. */
  readonly checks: readonly Check[]
  /** What each part of the question predicts. What holds has to be the key, no more and no less. */
  readonly predictions: readonly Prediction[]
  /** Whether the question asks for the one part that holds. */
  readonly exclusive?: boolean
  /** What was seen, given as the response: all that the key accepts in full has to accept it. */
  readonly outputKey?: OutputKey
  /** Where the question stands, for what is about all of it. */
  readonly place: Place
}

/** What a question says of its proof. */
export interface QuestionProof {
  /** Absent where nothing can be run. */
  readonly plan?: Plan
  /** Why runs do not prove all of the key, and where it can be read. */
  readonly unproved?: {readonly reason: string; readonly source: string}
}

interface Part {
  /** Index of the program. */
  readonly program: number
  readonly place: Place
}

export interface Check extends Part {
  readonly expects: Expectation
  /**
   * `premise`: the stem asserts it. `control`: it shows that the harness can tell right from wrong.
   * `claim`: the solution asserts it.
   */
  readonly role: 'premise' | 'control' | 'claim'
}

export interface Prediction extends Part {
  /** The part as an author would name it: the id of an option, the form of a blank. */
  readonly name: string
  /** It holds where the program does this; absent for what is only refuted. */
  readonly expects?: Expectation
  /** Whether the key says that it holds. */
  readonly marked: boolean
  /** In which way it does not hold, where that is stated. */
  readonly fails?: Expectation
  /** What would state it, where it has to be. */
  readonly explanation?: string
}

/** Whether runs say something of the key, and not only of what stands around it. */
export function provesKey({outputKey, predictions}: Plan): boolean {
  return outputKey !== undefined || predictions.some(({marked}) => marked)
}

/** The lines of a program that a learner sees. */
export interface StemLines {
  /** How many lines stand in front of them. */
  readonly before: number
  readonly lines: number
}

export const outputParts = ['stdout', 'raises', 'message', 'line'] as const

export interface OutputKey {
  readonly program: number
  readonly of: (typeof outputParts)[number]
  /** Whether one accepted form is enough: the question says why the others are not proved. */
  readonly someForm?: boolean
  /** Where the stem stands in the program: lines are counted from there, and those outside of it are none. */
  readonly stem?: StemLines
  readonly place: Place
}
