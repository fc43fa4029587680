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

/** How many questions a session asks in all. */
export interface Extent {
  /** The number of questions; absent if it depends on the responses. */
  readonly total?: number
  /** The upper limit if `total` is absent; absent for no limit. */
  readonly maxTotal?: number
}

export function findExtent(choosing: Pick<Choosing, 'bank' | 'session'>): Extent {
  const {selection, completion} = choosing.session.start.mode
  const repeats = selection.rule === 'queue' && selection.passes !== undefined
  const bounds = [
    repeats ? Number.POSITIVE_INFINITY : choosing.session.tasks.length + listUnasked(choosing).length,
    ...(selection.rule === 'slots' ? [listSlots(choosing.session).length] : []),
    ...(selection.rule === 'information' ? [selection.max] : []),
    ...(completion.rule === 'count' ? [completion.count] : []),
  ]
  const most = Math.min(...bounds)
  if (!Number.isFinite(most)) return {}
  const isFixed = !repeats && completion.rule !== 'streak' && selection.rule !== 'graph'
  return isFixed ? {total: most} : {maxTotal: most}
}
