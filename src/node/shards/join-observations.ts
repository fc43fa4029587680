import {toObserved} from '../../proof/is-same-observation.ts'
import type {ProofLock} from '../../proof/lock.ts'
import type {Observed, Versions} from '../../proof/observation.ts'
import {OperationalError} from '../operational-error.ts'
import {type Observations, toObservations} from '../verify/observations.ts'
import type {ProofTask} from '../verify/proof-tasks.ts'
import {formatShard} from './shard.ts'
import type {ShardResult} from './shard-result.ts'

/**
 * The observations of all shards, as if one machine had made them.
 *
 * @throws {OperationalError} if two shards ran an environment with different versions
 */
export function joinObservations(
  shards: readonly ShardResult[],
  tasks: readonly ProofTask[],
  lock: ProofLock,
): Observations {
  const found = new Map<string, Observed>()
  const ran = new Set<string>()
  for (const {observations} of shards) {
    for (const [key, observed] of observations?.found ?? []) {
      const before = found.get(key)
      found.set(key, before ? joinObserved(before, observed) : observed)
    }
    for (const name of observations?.ran ?? []) ran.add(name)
  }
  return toObservations({versions: inOrder(joinVersions(shards), tasks, lock), found}, [...ran])
}

/** Two shards may run the same program. */
function joinObserved(one: Observed, other: Observed): Observed {
  if ('nondeterministic' in one) return one
  return 'nondeterministic' in other ? other : toObserved(one.observation, [other.observation])
}

function joinVersions(shards: readonly ShardResult[]): ReadonlyMap<string, Versions> {
  const joined = new Map<string, {readonly versions: Versions; readonly shard: ShardResult['shard']}>()
  for (const {shard, observations} of shards) {
    for (const [name, versions] of observations?.versions ?? []) {
      const before = joined.get(name)
      if (before && !isSame(before.versions, versions))
        throw new OperationalError(
          `Shards ${formatShard(before.shard)} and ${formatShard(shard)} used different versions in environment ${name}, ${show(before.versions)} and ${show(versions)}; run every shard on one image, with --no-cache`,
        )
      joined.set(name, before ?? {versions, shard})
    }
  }
  return new Map([...joined].map(([name, {versions}]) => [name, versions]))
}

/** The order of an unsharded run: environments of the lock first, then by first use. */
function inOrder(
  versions: ReadonlyMap<string, Versions>,
  tasks: readonly ProofTask[],
  lock: ProofLock,
): ReadonlyMap<string, Versions> {
  const used = tasks.flatMap(({plan, environments}) => (plan.programs.length > 0 ? environments : []))
  const names = new Set([...lock.environments.keys(), ...used.map(({name}) => name)])
  return new Map(
    [...names].flatMap((name) => {
      const found = versions.get(name)
      return found ? [[name, found] as const] : []
    }),
  )
}

function isSame(one: Versions, other: Versions): boolean {
  return show(one) === show(other)
}

function show(versions: Versions): string {
  return Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .sort()
    .join(', ')
}
