import type {Bank} from '../../bank/open-bank.ts'
import {type Attempt, scoreByScheme} from '../../bank/score-attempts.ts'
import {roundScore, type Score} from '../../kinds/shared/score.ts'
import type {GradeOptions} from '../../matching/grade-options.ts'
import {createReason} from '../../matching/reasons.ts'
import {applyTaskCall} from '../apply-call.ts'
import type {TaskCall, Transition, TransitionContext} from '../call.ts'
import {type Json, toJson} from '../json.ts'
import {createRefusal, type Refusal} from '../refusals.ts'
import type {CloseReason, Session, SessionEvent, Task, TaskAttempt} from '../session.ts'

export interface ResponseCall extends TaskCall {
  /** Whatever came in: what is no response of the question's kind is refused, and costs nothing. */
  readonly response: unknown
  /** How certain the learner is, from 0, where the mode asks for it. */
  readonly certainty?: number
  /** What grading needs besides, such as the engine of `quizproof/patterns`. */
  readonly grading?: GradeOptions
}

/** Responds to the open question. Only what counts as an attempt is recorded. */
export function submitResponse(bank: Bank, session: Session, call: ResponseCall): Transition {
  return applyTaskCall(bank, session, call, (scene) => {
    const {mode} = scene.session.start
    if (mode.asksPattern && scene.task.guessedPattern === undefined) return createRefusal('pattern-first', {})
    const certainty = certaintyIn(call, scene)
    if (typeof certainty === 'object') return certainty
    const response = toJson(call.response)
    if (response === undefined)
      return createRefusal('malformed', {reason: createReason('not-plain-data', {})})
    return gradeAttempt(scene, {call, response, certainty})
  })
}

interface Attempted {
  readonly call: ResponseCall
  readonly response: Json
  readonly certainty: number | undefined
}

type TaskScene = TransitionContext & {readonly task: Task}

function gradeAttempt(scene: TaskScene, {call, response, certainty}: Attempted): SessionEvent[] | Refusal {
  const {bank, task, at} = scene
  const grade = (given: Json): Score | undefined =>
    bank.question(task.question) && bank.grade(task.question, given, call.grading)
  const score = grade(response)
  // A question that is gone was closed before; this is for the compiler.
  if (!score) return createRefusal('stale', {task: call.task})
  if (score.status === 'unanswered') return createRefusal('unanswered', {})
  if (score.status === 'malformed') return createRefusal('malformed', {reason: score.reason})
  const made = {at, response, ...(certainty !== undefined && {certainty})}
  if (score.status === 'ungraded') {
    return [
      {type: 'responded', ...made, status: 'ungraded', total: task.earned},
      {type: 'closed', at, by: 'ungraded'},
    ]
  }
  const earlier = task.attempts.flatMap((one): Attempt[] => attemptOf(one, grade))
  const {attempts, earned, steps} = scoreByScheme(
    [...earlier, {response, score}],
    scene.session.start.mode.attempts.scheme,
  )
  if (steps.at(-1)?.status === 'repeated') return createRefusal('repeated', {})
  const {earned: own, outcome} = score
  const total = charged(earned, scene)
  const by = closingBy(outcome === 'right', attempts, task)
  return [
    {type: 'responded', ...made, status: 'scored', earned: own, outcome, total},
    ...(by ? [{type: 'closed', at, by} as const] : []),
  ]
}

function attemptOf({response}: TaskAttempt, grade: (given: Json) => Score | undefined): Attempt[] {
  const score = grade(response)
  return score ? [{response, score}] : []
}

/** Hints are charged for what is earned after them: what was earned before stays. */
function charged(earned: number, {task, session}: TaskScene): number {
  const cost = session.start.mode.hints.cost * task.hintsShown
  return Math.max(task.earned, roundScore(earned - cost))
}

function closingBy(isRight: boolean, attempts: number, task: Task): CloseReason | undefined {
  if (isRight) return 'right'
  return task.attemptLimit !== undefined && attempts >= task.attemptLimit ? 'attempts' : undefined
}

function certaintyIn({certainty}: ResponseCall, {session}: TransitionContext): number | undefined | Refusal {
  const {scoring} = session.start.mode
  if (scoring.rule !== 'certainty') return undefined
  const isLevel =
    certainty !== undefined && Number.isInteger(certainty) && scoring.right[certainty] !== undefined
  return isLevel ? certainty : createRefusal('no-certainty', {levels: scoring.right.length})
}
