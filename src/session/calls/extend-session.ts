import type {Bank} from '../../bank/open-bank.ts'
import {applyCall} from '../apply-call.ts'
import {applyEvents} from '../apply-event.ts'
import type {Call, Transition} from '../call.ts'
import {moveOn} from '../move-on.ts'
import {createRefusal} from '../refusals.ts'
import type {Session} from '../session.ts'
import {mayExtend} from './may-extend.ts'

/** Adds questions if those so far allow no verdict. */
export function extendSession(bank: Bank, session: Session, call: Call): Transition {
  return applyCall(bank, session, call, (context) => {
    if (!mayExtend(context)) return createRefusal('no-more', {})
    const extended = {type: 'extended', at: context.at} as const
    const after = {...context, session: applyEvents(context.session, [extended])}
    return [extended, ...moveOn(after, 'learner')]
  })
}
