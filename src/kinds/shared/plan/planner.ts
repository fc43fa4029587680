import type {Place} from '../../../diagnostics/diagnostic.ts'
import type {SourceFile} from '../../../diagnostics/source-file.ts'
import type {Plan} from '../../../proof/plan.ts'
import type {ProofBlock} from '../../../proof/proof-block.ts'
import type {Kind, Kinds} from '../../kinds.ts'

export interface PlanContext {
  readonly source: SourceFile
  /** The `## Proof` section, if there is one. */
  readonly block: ProofBlock | undefined
  /** The place of the question. */
  readonly place: Place
  /** The number of steps in its solution. */
  readonly steps: number
  /** The author's name for an option: its letter in the list, or its own id. */
  readonly labelOf: (id: string) => string
  /** The place of a part of the question, by path, or of the question. */
  readonly placeOf: (path: string) => Place
}

/**
 * Derives the key of a question from runs. Returns `undefined` if nothing can be run; missing parts of the `## Proof`
 * section are reported.
 */
export type Planner<K extends Kind> = (
  question: Kinds[K]['question'],
  context: PlanContext,
) => Plan | undefined
