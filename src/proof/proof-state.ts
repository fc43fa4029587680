/**
 * What stored results show about a key: `none` if the question has no programs, `not-run` if a result is missing,
 * `partly-proved` if only premises or claims are proved.
 */
export type ProofState = 'none' | 'not-run' | 'refuted' | 'partly-proved' | 'proved'

export interface QuestionProofState {
  readonly id: string
  /** The path of its file. */
  readonly path: string
  readonly state: ProofState
  /** The names of the environments that its programs run in. */
  readonly environments: readonly string[]
}
