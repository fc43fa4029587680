import type {Pattern} from '../../bank/bank-data.ts'
import type {Question} from '../../kinds/kinds.ts'
import {type Choosing, listUnasked, wasRight} from '../selection/choosing.ts'

type PatternGraph = readonly Pick<Pattern, 'id' | 'requires'>[]

export interface GraphPlacement {
  /** Ids of the patterns that the learner knows: a question on it, or on a pattern that requires it, was right. */
  readonly known: readonly string[]
  /**
   * Ids of the patterns that the learner does not know: a question on it, or on a pattern that it requires, was
   * wrong.
   */
  readonly unknown: readonly string[]
  /** Ids of the other patterns. */
  readonly open: readonly string[]
}

interface GraphState extends GraphPlacement {
  /** The pattern to ask again. */
  readonly retry: string | undefined
  /** The questions that may still be asked. */
  readonly left: readonly Question[]
  /** Everything that a pattern requires, directly or not. */
  readonly needs: (pattern: string) => ReadonlySet<string>
}

/**
 * What questions on some patterns show about all of them. A right one decides the patterns that its pattern requires,
 * a wrong one those that require its pattern, unless the session spends one of its retries on it (Numbas,
 * diagnosys.jme).
 */
export function placeInGraph(choosing: Pick<Choosing, 'bank' | 'session'>, retries: number): GraphState {
  const {tasks, start} = choosing.session
  const left = listUnasked(choosing)
  const graph = choosing.bank.patterns.filter(({id}) => start.patterns?.includes(id) ?? true)
  const ids = graph.map(({id}) => id)
  const needs = readNeeds(graph)
  const known = new Set<string>()
  const unknown = new Set<string>()
  const settle = (into: Set<string>, ids: Iterable<string>): void => {
    for (const id of ids) if (!known.has(id) && !unknown.has(id)) into.add(id)
  }
  let spent = 0
  let retry: string | undefined
  for (const [index, task] of tasks.entries()) {
    if (!task.closed) break
    const {pattern} = task
    // The next task, if any: if the bank had no other question on the pattern, it was not asked again.
    const next = tasks[index + 1]
    const isThere = (next ? [next] : left).some((one) => one.pattern === pattern)
    retry = undefined
    if (wasRight(task)) settle(known, [pattern, ...needs(pattern)])
    else if (isThere && spent++ < retries) retry = pattern
    else settle(unknown, [pattern, ...ids.filter((id) => needs(id).has(pattern))])
  }
  const open = ids.filter((id) => !known.has(id) && !unknown.has(id))
  return {
    known: ids.filter((id) => known.has(id)),
    unknown: ids.filter((id) => unknown.has(id)),
    open,
    retry,
    left,
    needs,
  }
}

/** In a circle, which no valid bank has, a pattern requires itself; the walk still ends. */
function readNeeds(graph: PatternGraph): (pattern: string) => ReadonlySet<string> {
  const requires = new Map(graph.map((pattern) => [pattern.id, pattern.requires]))
  const memo = new Map<string, ReadonlySet<string>>()
  return (pattern) => {
    const found = memo.get(pattern)
    if (found) return found
    const all = new Set<string>()
    const walk = [...(requires.get(pattern) ?? [])]
    for (let id = walk.pop(); id !== undefined; id = walk.pop()) {
      if (all.has(id)) continue
      all.add(id)
      walk.push(...(requires.get(id) ?? []))
    }
    memo.set(pattern, all)
    return all
  }
}
