import type {Bank} from '../bank/open-bank.ts'
import type {Session} from './session.ts'

/** Whether it is the bank with which the session began, in the same version. */
export function isSameBank({name, version}: Bank, {start}: Session): boolean {
  return name === start.bank.name && version === start.bank.version
}

/** @throws {TypeError} when it is another bank, or of another version */
export function expectSameBank(bank: Bank, session: Session): void {
  const {name, version} = session.start.bank
  if (!isSameBank(bank, session))
    throw new TypeError(`Expected the bank ${name} ${version}, found ${bank.name} ${bank.version}`)
}
