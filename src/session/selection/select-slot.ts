import type {Question} from '../../kinds/kinds.ts'
import type {Session} from '../session.ts'
import {type Choosing, type Chosen, leastBy, listUnasked, pickOne, ranks} from './choosing.ts'
import {listSlots} from './list-slots.ts'
import type {SlotSelection} from './selection.ts'
import type {Slot} from './slot.ts'

/**
 * Where no question of the slot's difficulties is left, one of the nearest takes its place; where all were asked lately, that of
 * the longest ago.
 */
export function selectSlot(selection: SlotSelection, choosing: Choosing): Chosen | undefined {
  const {session, random} = choosing
  const slot = listSlots(session)[session.tasks.length]
  if (!slot) return undefined
  const recent = selection.avoidsRecent ? session.start.recent : []
  const left = listUnasked(choosing)
  const fresh = left.filter(({id}) => !recent.includes(id))
  const near = nearestTo(fresh.length > 0 ? fresh : left, slot)
  const fit = selection.interleaved ? alternating(near, session) : near
  return pickOne(
    leastBy(fit, ({id}) => recent.indexOf(id)),
    random,
  )
}

function nearestTo(questions: readonly Question[], slot: Slot): readonly Question[] {
  const wanted = slot.map((difficulty) => ranks[difficulty])
  const distance = ({difficulty}: Question): number =>
    Math.min(...wanted.map((rank) => Math.abs(rank - ranks[difficulty])))
  return leastBy(questions, distance)
}

/** Those of the patterns that were asked least, and not of the one before where there is another. */
function alternating(questions: readonly Question[], {tasks}: Session): readonly Question[] {
  const previous = tasks.at(-1)?.pattern
  const others = questions.filter(({pattern}) => pattern !== previous)
  const times = (pattern: string): number => tasks.filter((task) => task.pattern === pattern).length
  return leastBy(others.length > 0 ? others : questions, ({pattern}) => times(pattern))
}
