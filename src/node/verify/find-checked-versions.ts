import {join} from 'node:path'
import type {BankConfig} from '../../compile/bank/bank-config.ts'
import type {Checked} from '../../kinds/shared/question.ts'
import {provesKey} from '../../proof/plan.ts'
import type {StoredUnit} from '../cache/stored-unit.ts'
import {judgeTask} from './judge-task.ts'
import {observationsFromLock} from './observations.ts'
import {lockName, readProofLock} from './proof-lock.ts'
import {toProofEntries} from './proof-tasks.ts'
import {readEnvironments} from './read-environments.ts'

/**
 * Where the keys of questions are proved by what the lock of a content folder holds, by id; nothing is run.
 *
 * @throws {OperationalError} when the lock is none
 */
export function findCheckedVersions(
  content: string,
  units: readonly StoredUnit[],
  config: BankConfig,
): ReadonlyMap<string, Checked> {
  const lock = readProofLock(join(content, lockName))
  if (lock.observations.size === 0) return new Map()
  const known = observationsFromLock(lock)
  const stated = toProofEntries(units, readEnvironments(content, config))
  return new Map(
    stated.flatMap(({id, task, unproved}) => {
      if (!task || unproved || !provesKey(task.plan)) return []
      const isProved = task.environments.every(
        (environment) => judgeTask(task, environment, known).length === 0,
      )
      const versions = task.environments.map(({name}) => [name, lock.environments.get(name) ?? {}] as const)
      return isProved && versions.length > 0 ? [[id, Object.fromEntries(versions)] as const] : []
    }),
  )
}
