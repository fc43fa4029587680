import type {Slot} from '../mode.ts'
import type {Session} from '../session.ts'

/** The slots of a session, with those that were asked for besides; none where its mode has no slots. */
export function slotsOf({start, extensions}: Session): readonly Slot[] {
  const {selection, mastery} = start.mode
  if (selection.rule !== 'slots') return []
  const more = mastery?.more.slots ?? []
  return [...selection.slots, ...Array.from({length: extensions}, () => more).flat()]
}
