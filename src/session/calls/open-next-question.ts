import type {Bank} from '../../bank/open-bank.ts'
import {applyCall} from '../apply-call.ts'
import type {Call, Transition} from '../call.ts'
import {moveOn} from '../move-on.ts'
import {createRefusal} from '../refusals.ts'
import type {Session} from '../session.ts'

/** Opens the next question; its time starts now. Finishes the session if none is left. */
export function openNextQuestion(bank: Bank, session: Session, call: Call): Transition {
  return applyCall(bank, session, call, (context) =>
    context.session.tasks.at(-1)?.closed ? moveOn(context, 'learner') : createRefusal('still-open', {}),
  )
}
