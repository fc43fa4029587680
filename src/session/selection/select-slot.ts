import type {Question} from '../../kinds/kinds.ts'
import type {Session} from '../session.ts'
import {type Choosing, type Chosen, keepLowest, listUnasked, pickOne, ranks} from './choosing.ts'
import {listSlots} from './list-slots.ts'
import type {SlotSelection} from './selection.ts'
import type {Slot} from './slot.ts'

/**
 * If no question of the slot's difficulties is left, the nearest difficulty is used. If all were asked recently, the
 * one asked longest ago is used.
 */
export function selectSlot(selection: SlotSelection, choosing: Choosing): Chosen | undefined {
  const {session, random} = choosing
  const slot = listSlots(session)[session.tasks.length]
  if (!slot) return undefined
  const recent = selection.avoidsRecent ? session.start.recent : []
  const left = listUnasked(choosing)
  const fresh = left.filter(({id}) => !recent.includes(id))
  const near = keepNearest(fresh.length > 0 ? fresh : left, slot)
  const fit = selection.interleaved ? keepAlternating(near, session) : near
  return pickOne(
    keepLowest(fit, ({id}) => recent.indexOf(id)),
    random,
  )
}

function keepNearest(questions: readonly Question[], slot: Slot): readonly Question[] {
  const wanted = slot.map((difficulty) => ranks[difficulty])
  const distance = ({difficulty}: Question): number =>
    Math.min(...wanted.map((rank) => Math.abs(rank - ranks[difficulty])))
  return keepLowest(questions, distance)
}

/** Questions of the least asked patterns, avoiding the previous pattern if possible. */
function keepAlternating(questions: readonly Question[], {tasks}: Session): readonly Question[] {
  const previous = tasks.at(-1)?.pattern
  const others = questions.filter(({pattern}) => pattern !== previous)
  const times = (pattern: string): number => tasks.filter((task) => task.pattern === pattern).length
  return keepLowest(others.length > 0 ? others : questions, ({pattern}) => times(pattern))
}
