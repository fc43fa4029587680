import {placeInGraph} from '../placement/place-in-graph.ts'
import {type Choosing, type Chosen, pickOne} from './choosing.ts'
import type {GraphSelection} from './selection.ts'

/**
 * Selects a question on the pattern that splits the undecided patterns most evenly into those it requires and those
 * that require it.
 */
export function selectByGraph({retries}: GraphSelection, choosing: Choosing): Chosen | undefined {
  const {open, retry, left, needs} = placeInGraph(choosing, retries)
  const ofPattern = (id: string) => left.filter(({pattern}) => pattern === id)
  const askable = (retry === undefined ? open : [retry]).filter((id) => ofPattern(id).length > 0)
  const unsettled = (ids: ReadonlySet<string>): number => open.filter((id) => ids.has(id)).length
  const worth = (id: string): number =>
    Math.min(unsettled(needs(id)), open.filter((other) => needs(other).has(id)).length)
  const [best] = [...askable].sort((one, other) => worth(other) - worth(one))
  return best === undefined ? undefined : pickOne(ofPattern(best), choosing.random)
}
