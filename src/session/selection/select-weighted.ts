import type {Session} from '../session.ts'
import {type Asked, type Choosing, type Chosen, pickOne, unaskedOf, wasRight} from './choosing.ts'
import type {WeightedSelection} from './selection.ts'

/** After a question that was not right comes one of its pattern and category, of its difficulty where there is one. */
export function selectWeighted({weak}: WeightedSelection, choosing: Choosing): Chosen | undefined {
  const {bank, session, random} = choosing
  const left = unaskedOf(choosing)
  const last = session.tasks.at(-1)
  const failed = last && !wasRight(last) ? bank.question(last.question) : undefined
  const variant = failed && pickOne(variantsOf(failed, left), random)
  if (variant) return {question: variant}
  const missed = missedCategories(choosing)
  const isWeak = ({id, category}: Asked): boolean => session.start.weak.includes(id) || missed.has(category)
  const question = drawWeighted(left, (asked) => (isWeak(asked) ? weak : 1), random)
  return question && {question}
}

function variantsOf(failed: Asked, left: readonly Asked[]): readonly Asked[] {
  const alike = left.filter(
    ({pattern, category}) => pattern === failed.pattern && category === failed.category,
  )
  const same = alike.filter(({difficulty}) => difficulty === failed.difficulty)
  return same.length > 0 ? same : alike
}

/** The categories whose last question in this session was not right. */
function missedCategories({bank, session}: {bank: Choosing['bank']; session: Session}): Set<string> {
  const missed = new Set<string>()
  for (const task of session.tasks) {
    const category = bank.question(task.question)?.category
    if (category === undefined) continue
    if (wasRight(task)) missed.delete(category)
    else missed.add(category)
  }
  return missed
}

function drawWeighted<T>(
  list: readonly T[],
  weightOf: (item: T) => number,
  random: () => number,
): T | undefined {
  let left = random() * list.reduce((sum, item) => sum + weightOf(item), 0)
  return list.find((item) => {
    left -= weightOf(item)
    return left < 0
  })
}
