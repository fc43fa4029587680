import type {Bank} from '../bank/open-bank.ts'
import {createRefusal, type Refusal} from './refusals.ts'
import type {Session} from './session.ts'

/** Whether this is the session's bank, in any version. */
export function isSameBank({name}: Bank, {start}: Session): boolean {
  return name === start.bank.name
}

/** @throws {TypeError} if it is another bank */
export function expectSameBank(bank: Bank, session: Session): void {
  if (isSameBank(bank, session)) return
  throw new TypeError(`The session is of the bank ${session.start.bank.name}, not of ${bank.name}`)
}

export function refuseBank(bank: Bank, {start}: Session): Refusal<'other-bank'> {
  return createRefusal('other-bank', {expected: start.bank.name, found: bank.name})
}
