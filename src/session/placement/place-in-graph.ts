import type {Pattern} from '../../bank/bank-data.ts'
import type {Question} from '../../kinds/kinds.ts'
import {type Choosing, listUnasked, wasRight} from '../selection/choosing.ts'

type PatternGraph = readonly Pick<Pattern, 'id' | 'requires'>[]

export interface GraphPlacement {
  /** Ids of the patterns that the learner knows: one was right, or one that needs it. */
  readonly known: readonly string[]
  /** One was wrong, or one that it needs. */
  readonly unknown: readonly string[]
  /** Neither is known yet. */
  readonly open: readonly string[]
}

interface GraphState extends GraphPlacement {
  /** The pattern that is to be asked again. */
  readonly retry: string | undefined
  /** What may still be asked. */
  readonly left: readonly Question[]
  /** All that a pattern needs, directly or not. */
  readonly needs: (pattern: string) => ReadonlySet<string>
}

/**
 * What questions of some patterns tell about all of them. A right one settles what its pattern needs, a wrong one what needs
 * its pattern, unless one of the retries of the session is spent on it (Numbas, diagnosys.jme).
 */
export function placeInGraph(scene: Pick<Choosing, 'bank' | 'session'>, retries: number): GraphState {
  const {tasks, start} = scene.session
  const left = listUnasked(scene)
  const graph = scene.bank.patterns.filter(({id}) => start.patterns?.includes(id) ?? true)
  const ids = graph.map(({id}) => id)
  const needs = needsIn(graph)
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
    // What came next, or may come: where the bank had no other question of the pattern, it was not asked again.
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

/** Patterns that need each other in a circle, which no bank should have, need themselves; the walk ends all the same. */
function needsIn(graph: PatternGraph): (pattern: string) => ReadonlySet<string> {
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
