import {compareText} from '../../diagnostics/compare-text.ts'
import type {Versions} from '../../proof/observation.ts'
import type {Environment} from '../../proof/program.ts'
import {scrubVersion} from '../../proof/scrub.ts'
import {runners} from '../runners/runners.ts'
import {sha256} from '../sha256.ts'
import type {RunRequest} from './observe-programs.ts'

/** Increase when the sandbox changes in a way that programs can observe. */
const sandboxVersion = 3

/** Hash of everything that the result of a program depends on; the name of the environment is not included. */
export function observationKey({program, environment}: RunRequest, versions: Versions): string {
  return sha256(
    JSON.stringify([
      [program.main, program.setup ?? ''],
      hashEnvironment(environment),
      Object.entries(versions).sort(([a], [b]) => compareText(a, b)),
    ]),
  )
}

const hashes = new WeakMap<Environment, string>()

/** Cached, since many programs share an environment. */
function hashEnvironment(environment: Environment): string {
  const known = hashes.get(environment)
  if (known !== undefined) return known
  const {language, packages = '', setup = '', limits} = environment
  const hash = sha256(
    JSON.stringify([
      [language, packages, setup, limits.seconds, limits.megabytes, limits.outputKilobytes],
      runners[language].sources,
      [scrubVersion, sandboxVersion],
    ]),
  )
  hashes.set(environment, hash)
  return hash
}
