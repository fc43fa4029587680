import type {Bank} from '../bank/open-bank.ts'
import {applyEvents} from './apply-event.ts'
import {closesSilently} from './feedback.ts'
import {moveOn} from './move-on.ts'
import type {Session, SessionEvent} from './session.ts'
import {totalDeadline} from './timing.ts'

/** What follows by itself at a time: what has run out is closed, and where nothing is shown of it the next one is opened. */
export function settle(scene: {
  readonly bank: Bank
  readonly session: Session
  readonly at: number
}): Session {
  const session = applyEvents(scene.session, timeouts(scene.session, scene.at))
  const isMoving = !session.finished && session.tasks.at(-1)?.closed && closesSilently(session.start.mode)
  return isMoving ? applyEvents(session, moveOn({...scene, session}, 'alone')) : session
}

function timeouts(session: Session, at: number): SessionEvent[] {
  if (session.finished) return []
  const task = session.tasks.at(-1)
  const open = task?.closed ? undefined : task
  const end = totalDeadline(session.start)
  const limit = Math.min(open?.deadline ?? Number.POSITIVE_INFINITY, end)
  const events: SessionEvent[] = []
  // The time of the limit, not of the call: how late somebody looks changes nothing.
  if (open && at >= limit) events.push({type: 'closed', at: limit, by: 'time'})
  if (at >= end) events.push({type: 'finished', at: Math.max(end, session.now), by: 'time'})
  return events
}
