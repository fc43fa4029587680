import {openSandbox} from '../../../src/node/sandbox/open-sandbox.ts'
import type {Sandbox} from '../../../src/node/sandbox/sandbox.ts'
import {observePrograms} from '../../../src/node/verify/observe-programs.ts'
import type {Observation, Observed} from '../../../src/proof/observation.ts'
import type {Environment, Language} from '../../../src/proof/program.ts'

/** The folder in which `scripts/install-runtimes.sh` installs packages. */
export const runtimes = new URL('../../../.cache/runtimes', import.meta.url).pathname

let opened: Promise<Sandbox> | undefined

/** One sandbox for each test file; without one the tests fail and say what to do. */
export function sandbox(): Promise<Sandbox> {
  opened ??= openSandbox()
  return opened
}

export function environmentOf(language: Language, changes: Partial<Environment> = {}): Environment {
  return {
    name: language,
    language,
    versions: [],
    inconclusive: [],
    limits: {seconds: 20, megabytes: language === 'typescript' ? 1024 : 512, outputKilobytes: 64},
    ...(language === 'typescript' && {packages: 'typescript-5'}),
    ...changes,
  }
}

export interface Source {
  readonly main: string
  readonly setup?: string
}

export async function observe(programs: readonly Source[], environment: Environment): Promise<Observed[]> {
  const requests = programs.map((program) => ({program, environment}))
  return observePrograms(requests, {sandbox: await sandbox(), runtimes})
}

/** The result of one program run alone. */
export async function observeOne(
  main: string,
  environment: Environment,
  setup?: string,
): Promise<Observation> {
  const [observed] = await observe([{main, ...(setup !== undefined && {setup})}], environment)
  if (!observed || !('observation' in observed))
    throw new Error(`Twice run and not alike: ${JSON.stringify(observed)}`)
  return observed.observation
}
