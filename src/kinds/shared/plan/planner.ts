import type {Place} from '../../../diagnostics/diagnostic.ts'
import type {SourceFile} from '../../../diagnostics/source-file.ts'
import type {Plan} from '../../../proof/plan.ts'
import type {ProofBlock} from '../../../proof/proof-block.ts'
import type {Kind, Kinds} from '../../kinds.ts'

export interface PlanContext {
  readonly source: SourceFile
  /** The `## Proof` section, where there is one. */
  readonly block: ProofBlock | undefined
  /** Of the question. */
  readonly place: Place
  /** How many steps its solution has. */
  readonly steps: number
  /** How the author refers to an option: by its letter in the list, or by an id of its own. */
  readonly labelOf: (id: string) => string
  /** Where a part of the question stands, by its path, or the question. */
  readonly placeOf: (path: string) => Place
}

/**
 * How the key of a question is derived from runs. Gives nothing where nothing can be run; what the `## Proof` section
 * lacks is reported.
 */
export type Planner<K extends Kind> = (
  question: Kinds[K]['question'],
  context: PlanContext,
) => Plan | undefined
