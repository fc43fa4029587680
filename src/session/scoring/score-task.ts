import {type Attempt, type AttemptsScore, scoreByScheme} from '../../bank/attempts/score-attempts.ts'
import type {Bank} from '../../bank/open-bank.ts'
import {roundScore, type Score} from '../../kinds/shared/score.ts'
import type {GradeOptions} from '../../matching/grade-options.ts'
import type {Session, Task, TaskAttempt} from '../session.ts'

export interface ScoredTask {
  readonly bank: Bank
  readonly session: Session
  readonly task: Task
  readonly grading?: GradeOptions | undefined
}

/** Scores the attempts at a task and one more, before hints are charged. */
export function scoreTask({bank, session, task, grading}: ScoredTask, next: Attempt): AttemptsScore {
  const earlier = task.attempts.map(
    (made): Attempt => ({response: made.response, score: regrade({bank, task, grading}, made)}),
  )
  return scoreByScheme([...earlier, next], session.start.mode.attempts.scheme)
}

/** Hints reduce only what is earned after them. */
export function chargeHints(earned: number, {session, task}: Pick<ScoredTask, 'session' | 'task'>): number {
  const cost = session.start.mode.hints.cost * task.hintsShown
  return Math.max(task.earned, roundScore(earned - cost))
}

/** Grades an attempt again for its parts. The recorded score counts if the pattern engine used then is missing now. */
function regrade(
  {bank, task, grading}: Pick<ScoredTask, 'bank' | 'task' | 'grading'>,
  {response, earned, outcome}: TaskAttempt,
): Score {
  const score = bank.grade(task.question, response, grading)
  if (score.status === 'scored' || earned === undefined || outcome === undefined) return score
  return {status: 'scored', earned, possible: 1, outcome, feedback: [], trace: []}
}
