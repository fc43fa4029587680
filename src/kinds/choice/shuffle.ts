import {shuffleParts, toSeed} from '../shared/shuffle.ts'
import type {Option} from './schema.ts'

/**
 * A pinned option keeps its position or stays last; the others are shuffled. If there are only two options, such as
 * true and false, they keep their order.
 */
export function orderOptions<O extends Option>(
  question: {readonly id: string; readonly options: readonly O[]},
  seed: string,
): O[] {
  const {options} = question
  const loose = options.filter(({pin}) => pin === undefined)
  const free = options.length > 2 ? shuffleParts(loose, toSeed(seed, question)) : loose
  const last = options.filter(({pin}) => pin === 'last')
  const places = options.filter(({pin}) => pin !== 'last')
  let next = 0
  return [...places.map((option) => (option.pin === 'place' ? option : (free[next++] ?? option))), ...last]
}
