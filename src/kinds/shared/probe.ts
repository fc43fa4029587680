import type {Code, DataOf} from '../../diagnostics/catalogue.ts'
import type {Score} from './score.ts'

/**
 * A response whose score is known before it is graded.
 * `fault` says what the author did wrong when the score is another one; without it, only our own code can be at fault.
 */
export interface Probe {
  readonly response: unknown
  readonly expects: (score: Score) => boolean
  /** Made of the score that came out; `path` names the part of the question it is about. */
  readonly fault?: (score: Score) => ProbeFault
}

type ProbeFault = {
  [C in Code]: {readonly code: C; readonly data: DataOf<C>; readonly path: string}
}[Code]
