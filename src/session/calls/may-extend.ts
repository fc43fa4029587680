import {masteryOf} from '../mastery/mastery-of.ts'
import {type Choosing, unaskedOf} from '../selection/choosing.ts'
import {slotsOf} from '../selection/slots-of.ts'

/** Whether more questions are to be had because the ones so far prove nothing. */
export function mayExtend({bank, session}: Pick<Choosing, 'bank' | 'session'>): boolean {
  const {start, tasks, finished} = session
  const more = start.mode.mastery?.more
  const count = slotsOf(session).length
  return (
    more !== undefined &&
    !finished &&
    tasks.length === count &&
    tasks.at(-1)?.closed !== undefined &&
    count + more.slots.length <= more.most &&
    masteryOf(session)?.verdict === 'not-proven' &&
    unaskedOf({bank, session}).length > 0
  )
}
