import type {Versions} from '../proof/observation.ts'
import {scrubVersion} from '../proof/scrub.ts'
import {hashOf} from './hash.ts'
import type {RunRequest} from './observe-programs.ts'
import {runners} from './runners/runners.ts'

/** Counted up when the sandbox changes what a program can see of it. */
const sandboxVersion = 1

/** All that what is seen of a program depends on, as 64 hexadecimal digits. The name of the environment is not part. */
export function observationKey({program, environment}: RunRequest, versions: Versions): string {
  const {language, setup = '', limits} = environment
  return hashOf(
    JSON.stringify([
      [program.main, program.setup ?? ''],
      [language, setup, limits.seconds, limits.megabytes, limits.outputKilobytes],
      Object.entries(versions).sort(([a], [b]) => Number(a > b) - Number(a < b)),
      runners[language].sources,
      [scrubVersion, sandboxVersion],
    ]),
  )
}
