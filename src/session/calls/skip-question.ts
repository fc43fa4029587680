import type {Bank} from '../../bank/open-bank.ts'
import {applyTaskCall} from '../apply-call.ts'
import type {TaskCall, Transition} from '../call.ts'
import type {Session} from '../session.ts'

/** Closes the open question without another attempt. It keeps what it has earned. */
export function skipQuestion(bank: Bank, session: Session, call: TaskCall): Transition {
  return applyTaskCall(bank, session, call, ({at}) => [{type: 'closed', at, by: 'skip'}])
}
