import type {Bank} from '../../bank/open-bank.ts'
import type {Call, Transition} from '../call.ts'
import type {Session} from '../session.ts'
import {transit} from '../transition.ts'

/** Lets time pass: what has run out by now is closed. Nothing depends on how often it is called. */
export function tick(bank: Bank, session: Session, call: Call): Transition {
  return transit(bank, session, call, () => [])
}
