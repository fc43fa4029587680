import type {Bank} from '../../bank/open-bank.ts'
import {applyTaskCall} from '../apply-call.ts'
import type {TaskCall, Transition} from '../call.ts'
import {createRefusal} from '../refusals.ts'
import type {Session} from '../session.ts'

/** Shows the next hint of the open question. The clock keeps running. */
export function requestHint(bank: Bank, session: Session, call: TaskCall): Transition {
  return applyTaskCall(bank, session, call, ({task, at}) =>
    task.hintsShown < task.hintLimit
      ? [{type: 'hint-shown', at}]
      : createRefusal('no-hint', {hints: task.hintLimit}),
  )
}
