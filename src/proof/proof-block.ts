import type {Place} from '../diagnostics/diagnostic.ts'
import type {Expectation} from './expectation.ts'
import type {outputParts} from './plan.ts'
import type {Language} from './program.ts'

/** What the `yaml proof` fence of a question says. */
export interface ProofFields {
  readonly env?: readonly string[] | undefined
  /** The text of the program that an option or a form takes the place of. */
  readonly splice?: string | undefined
  /** What the program does with the key in place, and with nothing else. */
  readonly goal?: Expectation | undefined
  /** What the program of the stem does as it stands. */
  readonly premise?: Expectation | undefined
  /** What each option predicts, by its id. */
  readonly options?: Readonly<Record<string, Expectation>> | undefined
  /** In which way each distractor misses the goal, by its id. */
  readonly fails?: Readonly<Record<string, Expectation>> | undefined
  /** What is seen, to be given as the response. */
  readonly reads?: (typeof outputParts)[number] | undefined
  /** What the programs of claims do, by the number of the step. */
  readonly claims?: Readonly<Record<string, Expectation>> | undefined
  /** Why the runs do not prove all of it. */
  readonly unproved?: string | undefined
  /** Where what is not proved can be read. */
  readonly source?: string | undefined
}

export const fenceRoles = [
  'setup',
  'harness',
  'control',
  'mend',
  'witness',
  'counterexample',
  'claim',
] as const
export type FenceRole = (typeof fenceRoles)[number]

/** A program in the `## Proof` section: ```` ```python witness b ````. */
export interface ProofFence {
  readonly role: FenceRole
  /** The option or step that it is about, where its role asks for one. */
  readonly about: string
  readonly language: Language
  readonly text: string
  readonly place: Place
}

/** The `## Proof` section of a question. */
export interface ProofBlock {
  readonly fields: ProofFields
  readonly fences: readonly ProofFence[]
  /** Of the heading. */
  readonly place: Place
  /** Where a field stands, by its path, or the heading. */
  readonly placeOfField: (path: string) => Place
}
