import type {Bank} from '../bank/open-bank.ts'
import type {Question} from '../kinds/kinds.ts'
import type {Feedback, Outcome, Score} from '../kinds/shared/score.ts'
import type {GradeOptions} from '../matching/grade-options.ts'
import {isDue} from './feedback.ts'
import type {CloseReason, Session, Task} from './session.ts'

/** What feedback a mode shows of a task by now; empty before its time. */
export interface Reveal {
  /** One for every attempt. */
  readonly outcomes?: readonly (Outcome | 'ungraded')[]
  /** What all attempts come to, from 0 to 1. */
  readonly earned?: number
  readonly closedBy?: CloseReason
  /** Why what was responded last is right or wrong. */
  readonly feedback?: readonly Feedback[]
  /** The whole question, with what was kept back of it. */
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
      ? feedbackOf(bank.grade(question.id, last.response, grading))
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

function feedbackOf(score: Score): readonly Feedback[] | undefined {
  return score.status === 'scored' ? score.feedback : undefined
}
