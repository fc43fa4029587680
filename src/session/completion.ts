import type {Session, Task} from './session.ts'

/** Whether the session meets the completion rule of its mode. */
export function isComplete({start, tasks}: Session): boolean {
  const {completion} = start.mode
  switch (completion.rule) {
    case 'exhausted':
      return false
    case 'count':
      return tasks.length >= completion.count
    case 'streak':
      return tasks.length >= completion.rights && tasks.slice(-completion.rights).every(isIndependentRight)
  }
}

/** Right at the first attempt, without help. */
function isIndependentRight({attempts, hintsShown, shownSteps, closed}: Task): boolean {
  return closed?.by === 'right' && attempts.length === 1 && hintsShown === 0 && shownSteps === undefined
}
