import type {FeedbackTiming, Mode} from './define/mode.ts'
import type {Session, Task} from './session.ts'

/** Whether nothing is shown when a question is closed, so that the next one follows at once. */
export function closesSilently({feedback}: Mode): boolean {
  return [feedback.outcome, feedback.rationale, feedback.solution].every(
    (moment) => moment === 'end' || moment === 'never',
  )
}

/** Whether what is shown at this moment may be shown of a task by now. */
export function isDue(moment: FeedbackTiming, {closed}: Task, {finished}: Session): boolean {
  return {attempt: true, close: closed !== undefined, end: finished !== undefined, never: false}[moment]
}
