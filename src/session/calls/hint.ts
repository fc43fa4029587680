import type {Bank} from '../../bank/open-bank.ts'
import type {TaskCall, Transition} from '../call.ts'
import type {Session} from '../session.ts'
import {transitTask} from '../transition.ts'

/** Asks for the next hint of the open question; the time goes on meanwhile. */
export function hint(bank: Bank, session: Session, call: TaskCall): Transition {
  return transitTask(bank, session, call, ({task, at}) =>
    task.hinted < task.hints ? [{type: 'hinted', at}] : {refused: 'no-hint'},
  )
}
