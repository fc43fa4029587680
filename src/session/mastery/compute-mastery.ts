import {isEvidence} from '../evidence.ts'
import type {Session, Task} from '../session.ts'
import {type Evidence, judgeMastery, type Mastery} from './judge-mastery.ts'

/** What a session tells about the patterns it is about, or about one of them; `undefined` where its mode judges nothing. */
export function computeMastery(session: Session, pattern?: string): Mastery | undefined {
  const {mastery} = session.start.mode
  if (!mastery) return undefined
  const tasks =
    pattern === undefined ? session.tasks : session.tasks.filter((task) => task.pattern === pattern)
  return judgeMastery(evidenceOf(tasks), mastery.parameters)
}

/**
 * First attempts without a hint; all that was asked and not right at once counts as not right, since leaving out what is
 * hard would otherwise look like knowing it. What waits to be graded, and what was shown with its solution, says nothing.
 */
function evidenceOf(tasks: readonly Task[]): Evidence[] {
  return tasks
    .filter((task) => isEvidence(task) && task.shownSteps === undefined)
    .map(({difficulty, guessChance: guess, attempts: [first]}) => ({
      difficulty,
      guess,
      right: first?.outcome === 'right' && first.hintsShown === 0,
    }))
}
