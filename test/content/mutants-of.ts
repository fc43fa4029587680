import type {Question} from '../../src/kinds/kinds.ts'
import type {ProofTask} from '../../src/node/verify/proof-tasks.ts'

export interface Mutant {
  readonly key: readonly string[]
  readonly mutant: ProofTask
}

/** The task with another key: each other option of a single choice, each option inverted in a multiple choice. */
export function mutantsOf(task: ProofTask): Mutant[] {
  const question = task.question()
  if (question.kind !== 'choice') return []
  const ids = question.options.map(({id}) => id)
  const keys = question.multiple
    ? ids.map((id) => ids.filter((other) => (other === id) !== question.key.includes(other)))
    : ids.filter((id) => !question.key.includes(id)).map((id) => [id])
  return keys
    .filter((key) => key.length > 0)
    .map((key) => {
      const moved: Question = {...question, key}
      const predictions = task.plan.predictions.map((one) => ({...one, marked: key.includes(one.name)}))
      return {key, mutant: {...task, plan: {...task.plan, predictions}, question: () => moved}}
    })
}
