import {applyEvents} from './apply-event.ts'
import type {TransitionContext} from './call.ts'
import {closesSilently} from './feedback.ts'
import {moveOn} from './move-on.ts'
import {findChange} from './question-content.ts'
import {toTimeoutEvents} from './scoring/score-draft.ts'
import type {Session, SessionEvent} from './session.ts'
import {totalDeadline} from './timing.ts'

/**
 * Applies what happens without a call. A question that this version of the bank has changed is closed, and so is one
 * that has run out of time, with its draft if the mode submits it. If the mode then shows nothing, the next one is opened, at the time of the limit and not
 * of the call: when and how often this runs changes nothing.
 */
export function expireDeadlines({bank, session, at}: TransitionContext): Session {
  let current = session
  for (;;) {
    const events = listDueEvents({bank, session: current, at})
    if (events.length === 0) return current
    current = applyEvents(current, events)
  }
}

function listDueEvents({bank, session, at}: TransitionContext): SessionEvent[] {
  const {start, tasks, finished, now} = session
  if (finished) return []
  const task = tasks.at(-1)
  const {deadline, closed} = task ?? {}
  const end = totalDeadline(session)
  const limit = Math.min(deadline ?? end, end)
  if (task && !closed && at >= limit) return toTimeoutEvents(session, task, limit)
  if (task && !closed && findChange(bank, session, task)) return [{type: 'closed', at, by: 'changed'}]
  // A worked example stays open so that it can be read.
  const isMoving = closed && closed.by !== 'shown' && now < end && closesSilently(start.mode)
  const moved = isMoving ? moveOn({bank, session, at: now}, 'alone') : []
  return moved.length === 0 && at >= end ? [{type: 'finished', at: Math.max(end, now), by: 'time'}] : moved
}
