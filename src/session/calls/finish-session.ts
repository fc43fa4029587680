import type {Bank} from '../../bank/open-bank.ts'
import {applyCall} from '../apply-call.ts'
import type {Call, Transition} from '../call.ts'
import type {Session} from '../session.ts'

/** Ends the session. An open question is closed and keeps what it has earned. */
export function finishSession(bank: Bank, session: Session, call: Call): Transition {
  return applyCall(bank, session, call, ({session: {tasks}, at}) => [
    ...(tasks.at(-1)?.closed ? [] : [{type: 'closed', at, by: 'finish'} as const]),
    {type: 'finished', at, by: 'learner'},
  ])
}
