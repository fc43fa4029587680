import type {Bank} from '../../bank/open-bank.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {PartOutcome} from '../../kinds/shared/part-outcomes.ts'
import type {Feedback, Outcome} from '../../kinds/shared/score.ts'
import {publicSides} from '../../kinds/sides.ts'
import type {GradeOptions} from '../../matching/grade-options.ts'
import {isDue} from '../feedback.ts'
import type {CloseReason, Session, Task} from '../session.ts'

/** The feedback that a mode shows for a task now; empty if it is too early. */
export interface Reveal {
  /** One outcome for each attempt. */
  readonly outcomes?: readonly (Outcome | 'ungraded')[]
  /** The score of all attempts, from 0 to 1. */
  readonly earned?: number
  readonly closedBy?: CloseReason
  /** The outcome of each blank, pair, item, test or criterion of the last response; absent for kinds without parts. */
  readonly parts?: readonly PartOutcome[]
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
  const isOutcomeDue = isDue(outcome, task, session)
  const isRationaleDue = isDue(rationale, task, session)
  const score =
    last && (isOutcomeDue || isRationaleDue) ? bank.grade(question.id, last.response, grading) : undefined
  const {feedback, trace} = score?.status === 'scored' ? score : {}
  const parts = trace && atKind(publicSides, question).toParts?.(trace, last?.response)
  return {
    ...(isOutcomeDue && {
      outcomes: task.attempts.map((made) => made.outcome ?? 'ungraded'),
      earned: task.earned,
      ...(parts && {parts}),
    }),
    ...(closedBy && (isOutcomeDue || closedBy === 'changed') && {closedBy}),
    ...(isRationaleDue && feedback && {feedback}),
    ...(isDue(solution, task, session) && {solved: question}),
  }
}
