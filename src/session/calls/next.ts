import type {Bank} from '../../bank/open-bank.ts'
import type {Call, Transition} from '../call.ts'
import {moveOn} from '../move-on.ts'
import type {Session} from '../session.ts'
import {transit} from '../transition.ts'

/** Goes on after a closed question; its time has not begun before. Finishes where there is nothing left. */
export function next(bank: Bank, session: Session, call: Call): Transition {
  return transit(bank, session, call, (scene) =>
    scene.session.tasks.at(-1)?.closed ? moveOn(scene, 'learner') : {refused: 'open'},
  )
}
