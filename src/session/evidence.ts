import type {Mode} from './define/mode.ts'
import type {Task} from './session.ts'

/** Whether a task counts: it was not only read, and its question did not change while open. */
export function isCounted({closed}: Task): boolean {
  return closed !== undefined && closed.by !== 'shown' && closed.by !== 'changed'
}

/** Whether a task is evidence about the learner: it counts, and it does not wait for manual grading. */
export function isEvidence(task: Task): boolean {
  return isCounted(task) && task.closed?.by !== 'ungraded'
}

/** Whether only the learner graded a task, in a mode that counts such marks in points alone. */
export function isOwnJudgement({attempts}: Task, {countsOwnMarks = false}: Mode): boolean {
  return !countsOwnMarks && attempts.at(-1)?.judgedBy === 'learner'
}
