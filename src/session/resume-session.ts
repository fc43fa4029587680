import type {Bank} from '../bank/open-bank.ts'
import type {Mode} from './define/mode.ts'
import {type OpenedSession, openSession} from './open-session.ts'
import {findChange} from './question-content.ts'
import type {Refusal} from './refusals.ts'
import {findBankRefusal} from './same-bank.ts'
import type {Session} from './session.ts'

/** A question of the session that this version of the bank has changed or dropped. */
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
      /**
       * Empty if the bank has not changed them. Closed questions keep their score; an open one is closed by the next
       * call.
       */
      readonly changes: readonly QuestionChange[]
    }
  | (OpenedSession & {readonly accepted: false})
  | {
      readonly session?: undefined
      readonly accepted: false
      readonly refusal: Refusal<'other-bank' | 'not-loaded'>
    }

/**
 * Reads a session stored as JSON, to continue with a bank that may have another version. Questions with the same
 * content continue; `changes` lists the others.
 *
 * @param data any value; one that is not a session of this bank is refused, never thrown
 * @param checkMode as for `openSession`
 */
export function resumeSession(bank: Bank, data: unknown, checkMode?: (mode: Mode) => Mode): ResumedSession {
  const opened = openSession(data, checkMode)
  if (!opened.accepted) return opened
  const {session} = opened
  const refusal = findBankRefusal(bank, session)
  if (refusal) return {accepted: false, refusal}
  const changes = session.tasks.flatMap((task, index): QuestionChange[] => {
    const reason = findChange(bank, session, task)
    return reason === undefined ? [] : [{task: index, question: task.question, reason}]
  })
  return {session, accepted: true, changes}
}
