import {applyEvents} from './apply-event.ts'
import type {TransitionContext} from './call.ts'
import {closesSilently} from './feedback.ts'
import {moveOn} from './move-on.ts'
import {findChange} from './question-content.ts'
import type {Session, SessionEvent} from './session.ts'
import {totalDeadline} from './timing.ts'

/**
 * What follows by itself at a time: an open question that this version of the bank has changed is closed, what has run out is closed, and where nothing is shown of it the next one is opened, at the time
 * of the limit and not of the call: how late somebody looks, and how often, changes nothing.
 */
export function expireDeadlines({bank, session, at}: TransitionContext): Session {
  let settled = session
  for (;;) {
    const events = dueBy({bank, session: settled, at})
    if (events.length === 0) return settled
    settled = applyEvents(settled, events)
  }
}

function dueBy({bank, session, at}: TransitionContext): SessionEvent[] {
  const {start, tasks, finished, now} = session
  if (finished) return []
  const task = tasks.at(-1)
  const {deadline, closed} = task ?? {}
  const end = totalDeadline(start)
  const limit = Math.min(deadline ?? end, end)
  if (task && !closed && at >= limit) return [{type: 'closed', at: limit, by: 'time'}]
  if (task && !closed && findChange(bank, session, task)) return [{type: 'closed', at, by: 'changed'}]
  // A worked example is there to be read.
  const isMoving = closed && closed.by !== 'shown' && now < end && closesSilently(start.mode)
  const moved = isMoving ? moveOn({bank, session, at: now}, 'alone') : []
  return moved.length === 0 && at >= end ? [{type: 'finished', at: Math.max(end, now), by: 'time'}] : moved
}
