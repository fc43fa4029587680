import type {Bank} from '../../bank/open-bank.ts'
import {applyCall} from '../apply-call.ts'
import type {Call, Transition} from '../call.ts'
import {moveOn} from '../move-on.ts'
import {createRefusal} from '../refusals.ts'
import type {Session} from '../session.ts'

/** Goes on after a closed question; its time has not begun before. Finishes where there is nothing left. */
export function openNextQuestion(bank: Bank, session: Session, call: Call): Transition {
  return applyCall(bank, session, call, (scene) =>
    scene.session.tasks.at(-1)?.closed ? moveOn(scene, 'learner') : createRefusal('still-open', {}),
  )
}
