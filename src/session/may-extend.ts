import {masteryOf} from './mastery/mastery-of.ts'
import {slotsOf} from './selection/slots-of.ts'
import type {Session} from './session.ts'

/** Whether more questions are to be had because the ones so far prove nothing. */
export function mayExtend(session: Session): boolean {
  const {mode} = session.start
  const slots = slotsOf(session)
  if (!mode.mastery || session.finished || slots.length === 0) return false
  const isThrough = session.tasks.length === slots.length && session.tasks.at(-1)?.closed !== undefined
  return (
    isThrough &&
    slots.length + mode.mastery.more.slots.length <= mode.mastery.more.most &&
    masteryOf(session)?.verdict === 'not-proven'
  )
}
