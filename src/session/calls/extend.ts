import type {Bank} from '../../bank/open-bank.ts'
import {applyEvents} from '../apply-event.ts'
import type {Call, Transition} from '../call.ts'
import {moveOn} from '../move-on.ts'
import type {Session} from '../session.ts'
import {transit} from '../transition.ts'
import {mayExtend} from './may-extend.ts'

/** Asks for more questions, where those so far prove nothing. */
export function extend(bank: Bank, session: Session, call: Call): Transition {
  return transit(bank, session, call, (scene) => {
    if (!mayExtend(scene)) return {refused: 'no-more'}
    const extended = {type: 'extended', at: scene.at} as const
    const after = {...scene, session: applyEvents(scene.session, [extended])}
    return [extended, ...moveOn(after, 'learner')]
  })
}
