import type {Code, DataOf} from '../../diagnostics/catalogue.ts'
import type {Score} from './score.ts'

/**
 * A response with a known score. `fault` says what the author did wrong if the score differs; without it, only our
 * own code can be wrong.
 */
export interface Probe {
  readonly response: unknown
  readonly expects: (score: Score) => boolean
  /** Creates a problem from the actual score; `path` names the part of the question. */
  readonly fault?: (score: Score) => Fault
}

/** A code with its data, at the path of a part of the question; `other` is the path of the part that it collides with. */
export type Fault = {
  [C in Code]: {
    readonly code: C
    readonly data: DataOf<C>
    readonly path: string
    readonly other?: string | undefined
  }
}[Code]
