import type {Place} from '../diagnostics/diagnostic.ts'
import type {Expectation} from './expectation.ts'
import type {outputParts} from './plan.ts'
import type {Language} from './program.ts'

/** The fields of a question's `yaml proof` fence. */
export interface ProofFields {
  readonly env?: readonly string[] | undefined
  /** The text of the program that each option or form replaces. */
  readonly splice?: string | undefined
  /** What the program does only with the key in place. */
  readonly goal?: Expectation | undefined
  /** What the unmodified program of the stem does. */
  readonly premise?: Expectation | undefined
  /** What each option predicts, by its id. */
  readonly options?: Readonly<Record<string, Expectation>> | undefined
  /** How each distractor misses the goal, by its id. */
  readonly fails?: Readonly<Record<string, Expectation>> | undefined
  /** The part of the result that is taken as the response. */
  readonly reads?: (typeof outputParts)[number] | undefined
  /** What the programs of claims do, by the number of the step. */
  readonly claims?: Readonly<Record<string, Expectation>> | undefined
  /** Whether every code that meets the goal is to be accepted. */
  readonly accepts?: 'goal' | undefined
  /** Whether small changes to the reference must fail the tests. */
  readonly mutants?: 'auto' | undefined
  /** Why the runs do not prove all of it. */
  readonly unproved?: string | undefined
  /** A source for the unproved part. */
  readonly source?: string | undefined
}

export const fenceRoles = [
  'setup',
  'harness',
  'control',
  'fix',
  'witness',
  'counterexample',
  'claim',
  'wrong',
] as const
export type FenceRole = (typeof fenceRoles)[number]

/** A program in the `## Proof` section: ```` ```python witness b ````. */
export interface ProofFence {
  readonly role: FenceRole
  /** The option or step that it is about, if its role needs one; the name of a wrong program. */
  readonly about: string
  readonly language: Language
  readonly text: string
  readonly place: Place
}

/** The `## Proof` section of a question. */
export interface ProofBlock {
  readonly fields: ProofFields
  readonly fences: readonly ProofFence[]
  /** The place of the heading. */
  readonly place: Place
  /** The place of a field by its path, or else of the heading. */
  readonly placeOfField: (path: string) => Place
}
