import type {Bank} from '../bank/open-bank.ts'
import type {Mode} from './define/mode.ts'
import {type OpenedSession, openSession} from './open-session.ts'
import {findChange} from './question-content.ts'
import type {Refusal} from './refusals.ts'
import {isSameBank, refuseBank} from './same-bank.ts'
import type {Session} from './session.ts'

/** A question that the session has asked and that this version of the bank asks otherwise, or no longer. */
export interface QuestionChange {
  /** The index of its task. */
  readonly task: number
  readonly question: string
  readonly reason: 'changed' | 'gone'
}

export type ResumedSession =
  | {
      readonly session: Session
      readonly accepted: true
      readonly refusal?: undefined
      /** Empty where the bank still asks the same. What is closed keeps its score; an open one is closed by the next call. */
      readonly changes: readonly QuestionChange[]
    }
  | (OpenedSession & {readonly accepted: false})
  | {readonly session?: undefined; readonly accepted: false; readonly refusal: Refusal<'other-bank'>}

/**
 * Reads a session that was kept as JSON, to go on with it on a bank that may be of another version by now: questions
 * whose content is the same go on, and `changes` names the others.
 *
 * @param data anything: what is no session of this bank is refused, and nothing is thrown
 * @param checkMode as for `openSession`
 */
export function resumeSession(bank: Bank, data: unknown, checkMode?: (mode: Mode) => Mode): ResumedSession {
  const opened = openSession(data, checkMode)
  if (!opened.accepted) return opened
  const {session} = opened
  if (!isSameBank(bank, session)) return {accepted: false, refusal: refuseBank(bank, session)}
  const changes = session.tasks.flatMap((task, index): QuestionChange[] => {
    const reason = findChange(bank, session, task)
    return reason === undefined ? [] : [{task: index, question: task.question, reason}]
  })
  return {session, accepted: true, changes}
}
