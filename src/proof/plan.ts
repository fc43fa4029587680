import type {Place} from '../diagnostics/diagnostic.ts'
import type {Expectation} from './expectation.ts'
import type {Language, Program} from './program.ts'

/** How the key of a question is derived: programs to run, and what each part of the question predicts. Plain data. */
export interface Plan {
  readonly language: Language
  /** Environments that the question names; absent for those of its pattern or bank. */
  readonly environments?: readonly string[]
  readonly programs: readonly Program[]
  /** What must hold whatever the key is. */
  readonly checks: readonly Check[]
  /** What each part of the question predicts. Exactly the predictions that hold must be the key. */
  readonly predictions: readonly Prediction[]
  /** Wrong programs, which must not pass every test. */
  readonly wrong?: readonly WrongProgram[]
  /** Other spellings of accepted forms; those that meet the goal should be accepted. */
  readonly variants?: readonly Variant[]
  /** Whether only one part may hold. */
  readonly exclusive?: boolean
  /** The output taken as a response: every form with full credit must accept it. */
  readonly outputKey?: OutputKey
  /** The place of the question, for diagnostics about all of it. */
  readonly place: Place
}

/** The proof of a question. */
export interface QuestionProof {
  /** Absent if nothing can be run. */
  readonly plan?: Plan
  /** Why runs do not prove the whole key, and a source for the rest. */
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
   * `premise`: the stem asserts it. `control`: shows that the harness can tell right from wrong.
   * `claim`: the solution asserts it.
   */
  readonly role: 'premise' | 'control' | 'claim'
}

export interface Prediction extends Part {
  /** The part as an author names it: the id of an option, the form of a blank. */
  readonly name: string
  /** It holds if the program does this; absent if it can only be refuted. */
  readonly expects?: Expectation
  /** Whether it is part of the key. */
  readonly marked: boolean
  /** How it fails, if the author says so. */
  readonly fails?: Expectation
  /** What the author must add if `fails` is required. */
  readonly explanation?: string
}

/** Another spelling of an accepted form. */
export interface Variant extends Part {
  readonly expects: Expectation
  readonly text: string
  /** The response that contains it and is right otherwise. */
  readonly response: unknown
}

/** A program that must fail at least one test. */
export interface WrongProgram {
  /** The author's program, or a small change to the reference; `after` is empty for a deleted line. */
  readonly origin: {readonly name: string} | {readonly before: string; readonly after: string}
  /** For each test, the program that runs it. */
  readonly tests: readonly {readonly program: number; readonly expects: Expectation}[]
  readonly place: Place
}

/** Whether the plan proves the key, and not only premises and claims. */
export function provesKey({outputKey, predictions}: Plan): boolean {
  return outputKey !== undefined || predictions.some(({marked}) => marked)
}

/** The lines of a program that a learner sees. */
export interface StemLines {
  /** The number of lines before them. */
  readonly before: number
  readonly lines: number
}

export const outputParts = ['stdout', 'raises', 'message', 'line'] as const

export interface OutputKey {
  readonly program: number
  readonly of: (typeof outputParts)[number]
  /** Whether one accepted form is enough, because the question says why the others are unproved. */
  readonly someForm?: boolean
  /** The lines of the stem in the program: lines are counted from its first, and lines outside it are ignored. */
  readonly stem?: StemLines
  readonly place: Place
}
