import type {Bank} from '../../bank/open-bank.ts'
import {removeJudgement} from '../../bank/remove-judgement.ts'
import type {GradeOptions} from '../../matching/grade-options.ts'
import type {Session} from '../../session/session.ts'
import type {DriverCall, DriverReply} from './driver.ts'
import {createLocalDriver} from './local-driver.ts'
import {readCall} from './read-call.ts'

export interface ServedCall {
  /** The JSON that the client sent; any value is safe. */
  readonly call: unknown
  /** Milliseconds of the server's clock. */
  readonly now: number
  readonly grading?: GradeOptions
}

export interface Served {
  /** The session to store. */
  readonly session: Session
  /** What to send back; `undefined` if the client sent no call. */
  readonly reply: DriverReply | undefined
}

/**
 * Answers a call of `createRemoteDriver` on a server. Marks and test results within a response are removed. A call of type
 * `judge` is the learner's own judgement, which the session records as such; refuse it beforehand if it must not count.
 */
export async function serveCall(
  bank: Bank,
  session: Session,
  {call, now, grading}: ServedCall,
): Promise<Served> {
  const read = readCall(call)
  if (!read) return {session, reply: undefined}
  const driver = createLocalDriver(bank, session, {clock: () => now, ...(grading && {grading})})
  const reply = await driver.call(withoutJudgement(bank, session, read))
  return {session: driver.session, reply}
}

function withoutJudgement(bank: Bank, {tasks}: Session, call: DriverCall): DriverCall {
  if (call.type !== 'respond' && call.type !== 'draft') return call
  const question = bank.question(tasks[call.task]?.question ?? '')
  return question ? {...call, response: removeJudgement(question, call.response)} : call
}
