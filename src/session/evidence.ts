import type {Task} from './session.ts'

/** Whether a task counts: not one that was only read, nor one whose question was changed while it was open. */
export function isCounted({closed}: Task): boolean {
  return closed !== undefined && closed.by !== 'shown' && closed.by !== 'changed'
}

/** Whether a task says something about the learner: it counts, and no person has to grade it first. */
export function isEvidence(task: Task): boolean {
  return isCounted(task) && task.closed?.by !== 'ungraded'
}
