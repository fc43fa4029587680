import {isSameObservation} from './is-same-observation.ts'
import type {ProofLock} from './lock.ts'
import type {Observation, Versions} from './observation.ts'

/** The differences between two locks. */
export interface LockDifference {
  readonly environments: readonly Difference<Versions>[]
  /** A key on one side only is a program that was added or removed, or a changed version. */
  readonly observations: readonly Difference<Observation>[]
}

interface Difference<Value> {
  readonly key: string
  readonly before?: Value
  readonly after?: Value
}

export function compareLocks(before: ProofLock, after: ProofLock): LockDifference {
  return {
    environments: compareMaps(before.environments, after.environments, isSameVersions),
    observations: compareMaps(before.observations, after.observations, isSameObservation),
  }
}

function compareMaps<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  isSame: (a: Value, b: Value) => boolean,
): Difference<Value>[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    if (was !== undefined && is !== undefined && isSame(was, is)) return []
    return [{key, ...(was !== undefined && {before: was}), ...(is !== undefined && {after: is})}]
  })
}

function isSameVersions(a: Versions, b: Versions): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name] === b[name])
}
