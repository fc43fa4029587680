import type {Json} from '../json.ts'
import type {CloseReason, DraftScore, Session, SessionEvent, Task} from '../session.ts'
import {chargeHints, type ScoredTask, scoreTask} from './score-task.ts'

/**
 * The attempt that a draft makes if time runs out, or `undefined` if it is not an attempt. It is scored when it is saved, because
 * time also runs out where no grading options are at hand, as in `viewSession`.
 */
export function scoreDraft(context: ScoredTask, response: Json): DraftScore | undefined {
  const {bank, session, task, grading} = context
  if (session.start.mode.timing.atLimit !== 'submit') return undefined
  const score = bank.grade(task.question, response, grading)
  // A missing pattern engine does not make a response ungraded.
  if (score.status === 'ungraded' && score.reason.code !== 'needs-patterns') return {status: 'ungraded'}
  if (score.status !== 'scored') return undefined
  const {earned: worth, steps} = scoreTask(context, {response, score})
  if (steps.at(-1)?.status === 'repeated') return undefined
  return {status: 'scored', earned: score.earned, outcome: score.outcome, worth}
}

/** Closes a task that has run out of time, after submitting its draft if the mode does so. */
export function toTimeoutEvents(session: Session, task: Task, limit: number): SessionEvent[] {
  const {draft, earned: before} = task
  const {scoring} = session.start.mode
  const closed = (by: CloseReason): SessionEvent => ({type: 'closed', at: limit, by})
  if (!draft?.score) return [closed('time')]
  const {response, score, certainty = scoring.rule === 'certainty' ? 0 : undefined} = draft
  const made = {at: limit, response, ...(certainty !== undefined && {certainty}), fromDraft: true} as const
  if (score.status === 'ungraded')
    return [{type: 'responded', ...made, status: 'ungraded', total: before}, closed('ungraded')]
  const {earned, outcome, worth} = score
  const total = chargeHints(worth, {session, task})
  return [
    {type: 'responded', ...made, status: 'scored', earned, outcome, total},
    closed(outcome === 'right' ? 'right' : 'time'),
  ]
}
