import {computeMastery} from '../mastery/compute-mastery.ts'
import {type Choosing, listUnasked} from '../selection/choosing.ts'
import {listSlots} from '../selection/list-slots.ts'

/** Whether questions can be added because those so far allow no verdict. */
export function mayExtend({bank, session}: Pick<Choosing, 'bank' | 'session'>): boolean {
  const {start, tasks, finished} = session
  const more = start.mode.mastery?.extension
  const count = listSlots(session).length
  return (
    more !== undefined &&
    !finished &&
    tasks.length === count &&
    tasks.at(-1)?.closed !== undefined &&
    count + more.slots.length <= more.max &&
    computeMastery(session)?.verdict === 'not-proven' &&
    listUnasked({bank, session}).length > 0
  )
}
