import type {Bank} from '../../bank/open-bank.ts'
import {applyCall} from '../apply-call.ts'
import {applyEvents} from '../apply-event.ts'
import type {Call, Transition} from '../call.ts'
import {moveOn} from '../move-on.ts'
import {createRefusal} from '../refusals.ts'
import type {Session} from '../session.ts'
import {mayExtend} from './may-extend.ts'

/** Asks for more questions, where those so far prove nothing. */
export function extendSession(bank: Bank, session: Session, call: Call): Transition {
  return applyCall(bank, session, call, (scene) => {
    if (!mayExtend(scene)) return createRefusal('no-more', {})
    const extended = {type: 'extended', at: scene.at} as const
    const after = {...scene, session: applyEvents(scene.session, [extended])}
    return [extended, ...moveOn(after, 'learner')]
  })
}
