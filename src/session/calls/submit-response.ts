import type {Bank} from '../../bank/open-bank.ts'
import {atKind} from '../../kinds/kinds.ts'
import {publicSides} from '../../kinds/sides.ts'
import type {GradeOptions} from '../../matching/grade-options.ts'
import {createReason} from '../../matching/reasons.ts'
import {applyTaskCall} from '../apply-call.ts'
import type {TaskCall, Transition, TransitionContext} from '../call.ts'
import type {Scoring} from '../define/mode.ts'
import {type Json, toJson} from '../json.ts'
import {createRefusal, type Refusal} from '../refusals.ts'
import {chargeHints, scoreTask} from '../scoring/score-task.ts'
import type {CloseReason, Session, SessionEvent, Task} from '../session.ts'

export interface ResponseCall extends TaskCall {
  /** Any value: one that is not a response of the question's kind is refused and does not count as an attempt. */
  readonly response: unknown
  /** The learner's certainty, from 0, if the mode asks for it. */
  readonly certainty?: number
  /** Further input for grading, such as the engine of `quizproof/patterns`. */
  readonly grading?: GradeOptions
}

/** Submits a response to the open question. Only what counts as an attempt is recorded. */
export function submitResponse(bank: Bank, session: Session, call: ResponseCall): Transition {
  return applyTaskCall(bank, session, call, (context) => {
    const {mode} = context.session.start
    if (mode.asksPattern && context.task.guessedPattern === undefined)
      return createRefusal('pattern-first', {})
    const certainty = readCertainty(call, context)
    if (typeof certainty === 'object') return certainty
    const response = toJson(call.response)
    if (response === undefined)
      return createRefusal('malformed', {reason: createReason('not-plain-data', {})})
    return gradeAttempt(context, {call, response, certainty})
  })
}

interface Attempted {
  readonly call: ResponseCall
  readonly response: Json
  readonly certainty: number | undefined
}

type TaskContext = TransitionContext & {readonly task: Task}

function gradeAttempt(
  context: TaskContext,
  {call, response, certainty}: Attempted,
): SessionEvent[] | Refusal {
  const {bank, task, at} = context
  const question = bank.question(task.question)
  // Only a bank of the same version can lack a question here: another version closed it before.
  if (!question) return createRefusal('stale', {task: call.task})
  const score = bank.grade(task.question, response, call.grading)
  if (score.status === 'unanswered') return createRefusal('unanswered', {})
  if (score.status === 'malformed') return createRefusal('malformed', {reason: score.reason})
  const made = {at, response, ...(certainty !== undefined && {certainty})}
  if (score.status === 'ungraded') {
    if (score.reason.code === 'needs-patterns') return createRefusal('no-engine', {})
    return [
      {type: 'responded', ...made, status: 'ungraded', total: task.earned},
      {type: 'closed', at, by: 'ungraded'},
    ]
  }
  const {attempts, earned, steps} = scoreTask({...context, grading: call.grading}, {response, score})
  if (steps.at(-1)?.status === 'repeated') return createRefusal('repeated', {})
  const {earned: own, outcome} = score
  const judge = atKind(publicSides, question).judgement?.by
  const total = chargeHints(earned, context)
  const by = findCloseReason(outcome === 'right', attempts, task)
  return [
    {
      type: 'responded',
      ...made,
      status: 'scored',
      earned: own,
      outcome,
      ...(judge && {judgedBy: judge}),
      total,
    },
    ...(by ? [{type: 'closed', at, by} as const] : []),
  ]
}

function findCloseReason(isRight: boolean, attempts: number, task: Task): CloseReason | undefined {
  if (isRight) return 'right'
  return task.attemptLimit !== undefined && attempts >= task.attemptLimit ? 'attempts' : undefined
}

function readCertainty(
  {certainty}: ResponseCall,
  {session}: TransitionContext,
): number | undefined | Refusal {
  const {scoring} = session.start.mode
  if (scoring.rule !== 'certainty') return undefined
  const isLevel = certainty !== undefined && isCertaintyLevel(scoring, certainty)
  return isLevel ? certainty : createRefusal('no-certainty', {levels: scoring.right.length})
}

export function isCertaintyLevel(scoring: Scoring, certainty: number): boolean {
  return scoring.rule === 'certainty' && Number.isInteger(certainty) && scoring.right[certainty] !== undefined
}
