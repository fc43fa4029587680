import {isEvidence, isOwnJudgement} from '../evidence.ts'
import {type Basis, countBasis} from '../result/count-basis.ts'
import type {Session, Task} from '../session.ts'
import {type Evidence, judgeMastery, type Mastery} from './judge-mastery.ts'

/** A verdict, with what it counts. */
export interface SessionMastery extends Mastery {
  readonly basis: Basis
}

/** What a session shows about its patterns, or about one of them; `undefined` if its mode gives no verdict. */
export function computeMastery(session: Session, pattern?: string): SessionMastery | undefined {
  const {mode} = session.start
  const {mastery} = mode
  if (!mastery) return undefined
  const tasks =
    pattern === undefined ? session.tasks : session.tasks.filter((task) => task.pattern === pattern)
  const relevant = tasks.filter(({shownSteps}) => shownSteps === undefined)
  const evidence = toEvidence(relevant.filter((task) => !isOwnJudgement(task, mode)))
  return {...judgeMastery(evidence, mastery.parameters), basis: countBasis(relevant, mode)}
}

/**
 * First attempts without a hint. Everything asked and not right at once counts as not right: otherwise skipping hard
 * questions would look like knowing them. Responses that wait for grading by someone whose marks count, and questions
 * shown with their solution, are left out.
 */
function toEvidence(tasks: readonly Task[]): Evidence[] {
  return tasks.filter(isEvidence).map(({difficulty, guessChance: guess, attempts: [first]}) => ({
    difficulty,
    guess,
    right: first?.outcome === 'right' && first.hintsShown === 0,
  }))
}
