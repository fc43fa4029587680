import type {Session} from '../session.ts'
import {type Choosing, listUnasked} from './choosing.ts'
import type {Slot} from './slot.ts'

/** The slots of a session, including extensions; empty if its mode has none. */
export function listSlots({start, extensions}: Session): readonly Slot[] {
  const {selection, mastery} = start.mode
  if (selection.rule !== 'slots') return []
  const more = mastery?.extension.slots ?? []
  return [...selection.slots, ...Array.from({length: extensions}, () => more).flat()]
}

/** How many of the planned questions are not closed yet, as far as the bank has that many. */
export function countUnreached(choosing: Pick<Choosing, 'bank' | 'session'>): number {
  const {start, tasks} = choosing.session
  const {completion} = start.mode
  const planned = completion.rule === 'count' ? completion.count : listSlots(choosing.session).length
  const there = tasks.length + listUnasked(choosing).length
  return Math.max(Math.min(planned, there) - tasks.filter(({closed}) => closed).length, 0)
}
