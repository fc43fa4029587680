import type {Bank} from '../../bank/open-bank.ts'
import type {TaskCall, Transition} from '../call.ts'
import type {Session} from '../session.ts'
import {transitTask} from '../transition.ts'

/** Closes the open question without a further attempt; what it has earned stays. */
export function skip(bank: Bank, session: Session, call: TaskCall): Transition {
  return transitTask(bank, session, call, ({at}) => [{type: 'closed', at, by: 'skip'}])
}
