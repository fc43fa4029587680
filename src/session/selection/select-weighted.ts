import type {Question} from '../../kinds/kinds.ts'
import {type Choosing, type Chosen, listUnasked, pickOne, wasRight} from './choosing.ts'
import type {WeightedSelection} from './selection.ts'

/**
 * After a question that was not right, selects one with the same pattern and category, and the same difficulty if
 * possible.
 */
export function selectWeighted({weak}: WeightedSelection, choosing: Choosing): Chosen | undefined {
  const {bank, session, random} = choosing
  const left = listUnasked(choosing)
  const last = session.tasks.at(-1)
  const failed = last && !wasRight(last) ? bank.question(last.question) : undefined
  const variant = failed && pickOne(findVariants(failed, left), random)
  if (variant) return variant
  const question = drawWeighted(left, ({id}) => (session.start.weak.includes(id) ? weak : 1), random)
  return question && {question}
}

function findVariants(failed: Question, left: readonly Question[]): readonly Question[] {
  const alike = left.filter(
    ({pattern, category}) => pattern === failed.pattern && category === failed.category,
  )
  const same = alike.filter(({difficulty}) => difficulty === failed.difficulty)
  return same.length > 0 ? same : alike
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
