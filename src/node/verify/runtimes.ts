import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Environment} from '../../proof/program.ts'
import {OperationalError} from '../operational-error.ts'

/** Where `scripts/install-runtimes.sh` puts packages, below the folder of the project. */
export const runtimesFolder = '.cache/runtimes'

/**
 * The folder with the packages of an environment, where it names one.
 *
 * @throws {OperationalError} when it is not there
 */
export function findPackages({name, packages}: Environment, runtimes: string): string | undefined {
  if (packages === undefined) return undefined
  const folder = join(runtimes, packages)
  if (existsSync(folder)) return folder
  throw new OperationalError(`Environment ${name} needs ${folder}; run scripts/install-runtimes.sh`)
}
