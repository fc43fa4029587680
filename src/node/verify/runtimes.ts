import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Environment} from '../../proof/program.ts'
import {OperationalError} from '../operational-error.ts'

/** Where `scripts/install-runtimes.sh` installs packages, relative to the project. */
export const runtimesFolder = '.cache/runtimes'

/**
 * Finds the folder with the packages of an environment, if it names one.
 *
 * @throws {OperationalError} if it is missing
 */
export function findPackages({name, packages}: Environment, runtimes: string): string | undefined {
  if (packages === undefined) return undefined
  const folder = join(runtimes, packages)
  if (existsSync(folder)) return folder
  throw new OperationalError(`Environment ${name} needs ${folder}; run scripts/install-runtimes.sh`)
}
