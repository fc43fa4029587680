import type {Question} from '../../kinds/kinds.ts'
import {createRandom} from '../../kinds/shared/random.ts'
import {type Choosing, type Chosen, listPool, ranks, wasRight} from './choosing.ts'
import type {QueueSelection} from './selection.ts'

export function selectFromQueue(selection: QueueSelection, choosing: Choosing): Chosen | undefined {
  const {tasks, start} = choosing.session
  const queue = [...orderBySeed(listPool(choosing), selection.order, start.seed)]
  for (const [index, {question, closed}] of tasks.entries()) {
    const place = queue.findIndex(({id}) => id === question)
    const [asked] = place < 0 ? [] : queue.splice(place, 1)
    const rights = tasks.slice(0, index + 1).filter((task) => task.question === question && wasRight(task))
    // A response that waits for grading is not wrong: asking again would never end.
    const isWaiting = closed?.by === 'ungraded'
    if (asked && !isWaiting && rights.length < (selection.passes ?? 0)) queue.push(asked)
  }
  const [question] = queue
  if (!question) return undefined
  const steps = selection.shownSteps
  const shownSteps = steps?.[tasks.length] ?? steps?.at(-1)
  return {question, ...(shownSteps !== undefined && {shownSteps})}
}

/** The order depends only on the seed, so it is the same for every choice. */
function orderBySeed(
  pool: readonly Question[],
  order: QueueSelection['order'],
  seed: string,
): readonly Question[] {
  if (order === 'given') return pool
  const random = createRandom(`${seed}\nqueue`)
  const shuffled = pool
    .map((question) => ({question, place: random()}))
    .sort((one, other) => one.place - other.place)
    .map(({question}) => question)
  if (order === 'shuffled') return shuffled
  return shuffled.sort((one, other) => ranks[one.difficulty] - ranks[other.difficulty])
}
