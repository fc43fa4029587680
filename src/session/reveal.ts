import type {Bank} from '../bank/open-bank.ts'
import type {Question} from '../kinds/kinds.ts'
import type {Feedback, Outcome, Score} from '../kinds/shared/score.ts'
import type {GradeOptions} from '../matching/grade-options.ts'
import {isDue} from './feedback.ts'
import type {CloseReason, Session, Task} from './session.ts'

/** The feedback that a mode shows for a task now; empty if it is too early. */
export interface Reveal {
  /** One outcome for each attempt. */
  readonly outcomes?: readonly (Outcome | 'ungraded')[]
  /** The score of all attempts, from 0 to 1. */
  readonly earned?: number
  readonly closedBy?: CloseReason
  /** Why the last response is right or wrong. */
  readonly feedback?: readonly Feedback[]
  /** The complete question, with its key and explanations. */
  readonly solved?: Question
}

export interface Revealed {
  readonly bank: Bank
  readonly session: Session
  readonly task: Task
  readonly question: Question
  readonly grading: GradeOptions | undefined
}

export function revealTask({bank, session, task, question, grading}: Revealed): Reveal {
  const {outcome, rationale, solution} = session.start.mode.feedback
  const last = task.attempts.at(-1)
  const closedBy = task.closed?.by
  const feedback =
    isDue(rationale, task, session) && last
      ? findFeedback(bank.grade(question.id, last.response, grading))
      : undefined
  return {
    ...(isDue(outcome, task, session) && {
      outcomes: task.attempts.map((made) => made.outcome ?? 'ungraded'),
      earned: task.earned,
    }),
    ...(closedBy && (isDue(outcome, task, session) || closedBy === 'changed') && {closedBy}),
    ...(feedback && {feedback}),
    ...(isDue(solution, task, session) && {solved: question}),
  }
}

function findFeedback(score: Score): readonly Feedback[] | undefined {
  return score.status === 'scored' ? score.feedback : undefined
}
