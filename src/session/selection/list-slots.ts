import type {Session} from '../session.ts'
import {type Choosing, listUnasked} from './choosing.ts'
import type {Slot} from './slot.ts'

/** The slots of a session, with those that were asked for besides; none where its mode has no slots. */
export function listSlots({start, extensions}: Session): readonly Slot[] {
  const {selection, mastery} = start.mode
  if (selection.rule !== 'slots') return []
  const more = mastery?.extension.slots ?? []
  return [...selection.slots, ...Array.from({length: extensions}, () => more).flat()]
}

/** How many questions are not closed yet of those that the session is to ask, as far as there are so many. */
export function countUnreached(scene: Pick<Choosing, 'bank' | 'session'>): number {
  const {start, tasks} = scene.session
  const {completion} = start.mode
  const planned = completion.rule === 'count' ? completion.count : listSlots(scene.session).length
  const there = tasks.length + listUnasked(scene).length
  return Math.max(Math.min(planned, there) - tasks.filter(({closed}) => closed).length, 0)
}
