import type {FeedbackTiming, Mode} from './define/mode.ts'
import type {Session, Task} from './session.ts'

/** Whether closing a question shows nothing, so that the next one follows at once. */
export function closesSilently({feedback}: Mode): boolean {
  return [feedback.outcome, feedback.rationale, feedback.solution].every(
    (timing) => timing === 'end' || timing === 'never',
  )
}

/** Whether feedback with this timing may be shown for a task now. */
export function isDue(timing: FeedbackTiming, {closed}: Task, {finished}: Session): boolean {
  return {attempt: true, close: closed !== undefined, end: finished !== undefined, never: false}[timing]
}
