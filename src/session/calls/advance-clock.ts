import type {Bank} from '../../bank/open-bank.ts'
import {applyCall} from '../apply-call.ts'
import type {Call, Transition} from '../call.ts'
import type {Session} from '../session.ts'

/** Applies deadlines that have passed. The result does not depend on how often it is called. */
export function advanceClock(bank: Bank, session: Session, call: Call): Transition {
  return applyCall(bank, session, call, () => [])
}
