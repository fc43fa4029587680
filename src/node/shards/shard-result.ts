import type {BankConfig} from '../../compile/bank/bank-config.ts'
import {version} from '../../compile/compiler-version.ts'
import type {Observed, Versions} from '../../proof/observation.ts'
import type {Content} from '../build/read-content.ts'
import type {StoredUnit} from '../cache/stored-unit.ts'
import {dependencyVersions} from '../dependency-versions.ts'
import {sha256} from '../sha256.ts'
import {hashProofLock} from '../verify/proof-lock.ts'
import {readEnvironments} from '../verify/read-environments.ts'
import type {Shard} from './shard.ts'

/** The command that a shard is a part of, with the options that its result depends on. */
export type ShardTask =
  | {readonly command: 'check'}
  | {readonly command: 'build'; readonly keepMarkdown: boolean; readonly single: boolean}
  | {
      readonly command: 'verify'
      readonly frozen: boolean
      readonly rerun: boolean
      readonly environments?: readonly string[]
    }

/** The results of the programs of a shard, as entries of maps. */
interface ShardObservations {
  readonly versions: readonly (readonly [environment: string, versions: Versions])[]
  readonly found: readonly (readonly [key: string, observed: Observed])[]
  readonly ran: readonly string[]
}

/** What a shard found out. */
export interface ShardResult {
  readonly shard: Shard
  readonly task: ShardTask
  /** Hash of the package, its dependencies and Node. */
  readonly compiler: string
  /** Hash of the whole content folder, not only of the files of the shard. */
  readonly content: string
  readonly units: readonly StoredUnit[]
  /** Present if programs were observed. */
  readonly observations?: ShardObservations
}

/** Hash of the package, its dependencies and Node: others may compile a file differently. */
export function hashCompiler(): string {
  return sha256(JSON.stringify([version, dependencyVersions()]))
}

/** Hash of everything in a content folder that the results of shards depend on. Images are only copied by the merge. */
export function hashContent(
  {files, assets, ignored, diagnostics}: Content,
  folder: string,
  {command}: ShardTask,
  config: BankConfig | undefined,
): string {
  const hashes = files.map(({path, hash}) => [path, hash])
  const environments = command === 'verify' && config ? readEnvironments(folder, config) : []
  return sha256(JSON.stringify([hashes, assets, ignored, diagnostics, environments, hashProofLock(folder)]))
}
