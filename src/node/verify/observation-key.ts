import {compareText} from '../../diagnostics/compare-text.ts'
import type {Versions} from '../../proof/observation.ts'
import type {Environment} from '../../proof/program.ts'
import {scrubVersion} from '../../proof/scrub.ts'
import {runners} from '../runners/runners.ts'
import {sha256} from '../sha256.ts'
import type {RunRequest} from './observe-programs.ts'

/** Counted up when the sandbox changes what a program can see of it. */
const sandboxVersion = 3

/** All that what is seen of a program depends on, as 64 hexadecimal digits. The name of the environment is not part. */
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

/** Many programs share one, with the text of its runner. */
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
