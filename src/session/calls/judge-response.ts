import type {Bank} from '../../bank/open-bank.ts'
import {atKind} from '../../kinds/kinds.ts'
import {addJudgement} from '../../kinds/shared/judged-text.ts'
import {publicSides} from '../../kinds/sides.ts'
import type {GradeOptions} from '../../matching/grade-options.ts'
import {createReason} from '../../matching/reasons.ts'
import {applyLateCall} from '../apply-call.ts'
import type {TaskCall, Transition, TransitionContext} from '../call.ts'
import {expectThat} from '../define/expect-that.ts'
import {isDue} from '../feedback.ts'
import {toJson} from '../json.ts'
import {createRefusal, type Refusal} from '../refusals.ts'
import {chargeHints, scoreTask} from '../scoring/score-task.ts'
import {type Judge, judges, type Session, type SessionEvent, type Task} from '../session.ts'

export interface JudgementCall extends TaskCall {
  /** Who judges. A server sets it; it never takes it from a client. */
  readonly by: Judge
  /** For `open`: the points for each criterion, by its id. */
  readonly marks?: unknown
  /** For `code`: whether each test passed, by its id. */
  readonly results?: unknown
  readonly grading?: GradeOptions
}

/**
 * Judges a response that waits for grading, also after the end of the session. Points, mastery and the badge then count
 * it. A learner judges once the mode shows the solution; a person may judge again what was judged.
 *
 * @throws {TypeError} when `by` is not a judge
 */
export function judgeResponse(bank: Bank, session: Session, call: JudgementCall): Transition {
  return applyLateCall(bank, session, call, (context) => {
    expectThat(judges.includes(call.by), `${judges.join(', ')} as by`)
    const task = context.session.tasks[call.task]
    if (!task?.closed) return createRefusal('stale', {task: call.task})
    return refuseJudge(context.session, task, call.by) ?? judge({...context, task}, call)
  })
}

/** Whether a learner may judge the response to a task now. */
export function mayJudge(session: Session, task: Task): boolean {
  return task.closed !== undefined && !refuseJudge(session, task, 'learner')
}

function refuseJudge(session: Session, task: Task, by: Judge): Refusal | undefined {
  const last = task.attempts.at(-1)
  const isJudged = last?.judgedBy !== undefined
  if (last?.status !== 'ungraded' && !isJudged) return createRefusal('no-judgement', {})
  if (isJudged && by !== 'person') return createRefusal('already-judged', {by: last.judgedBy})
  const isTooEarly = by === 'learner' && !isDue(session.start.mode.feedback.solution, task, session)
  return isTooEarly ? createRefusal('too-early', {}) : undefined
}

function judge(
  context: TransitionContext & {readonly task: Task},
  {task: index, by, marks, results, grading}: JudgementCall,
): SessionEvent[] | Refusal {
  const {bank, session, task, at} = context
  const question = bank.question(task.question)
  const last = task.attempts.at(-1)
  const judgement = question && atKind(publicSides, question).judgement
  if (!last || !judgement) return createRefusal('no-judgement', {})
  const given = toJson({marks, results}[judgement.field])
  if (given === undefined) return createRefusal('malformed', {reason: createReason('not-plain-data', {})})
  const response = addJudgement(last.response, judgement, given)
  const score = bank.grade(question.id, response, grading)
  if (score.status === 'malformed') return createRefusal('malformed', {reason: score.reason})
  if (score.status !== 'scored') return createRefusal('unanswered', {})
  const before: Task = {...task, attempts: task.attempts.slice(0, -1), earned: 0}
  const {earned: worth} = scoreTask({bank, session, task: before, grading}, {response, score})
  const {earned, outcome} = score
  const total = chargeHints(worth, {session, task: before})
  return [{type: 'judged', at, task: index, by, response, earned, outcome, total}]
}
