import type {Versions} from '../../proof/observation.ts'
import type {Environment} from '../../proof/program.ts'
import {OperationalError} from '../operational-error.ts'
import {runners} from '../runners/runners.ts'
import type {Sandbox} from '../sandbox/sandbox.ts'
import {findPackages} from './runtimes.ts'

/** Generous, since starting a compiler on a busy machine takes long. */
const secondsToProbe = 60

/**
 * Asks the runtime of an environment for its versions.
 *
 * @throws {OperationalError} if the runtime or one of the named packages is missing
 */
export async function probeVersions(
  environment: Environment,
  {sandbox, runtimes, signal}: {sandbox: Sandbox; runtimes: string; signal?: AbortSignal},
): Promise<Versions> {
  const {setup: _, ...bare} = environment
  const limits = {...environment.limits, seconds: secondsToProbe}
  const runner = runners[environment.language]
  const packages = findPackages(environment, runtimes)
  const [capture] = await sandbox.run(
    {
      number: 0,
      ...(packages !== undefined && {packages}),
      toJob: (paths) =>
        runner.toJob([runner.probe(environment)], {environment: {...bare, limits}, paths, seed: 0}),
    },
    signal,
  )
  const versions = capture && capture.status === 0 ? readVersions(capture.stdout) : undefined
  if (versions) return versions
  const [reason] = capture?.stderr.trim().split('\n').slice(-1) ?? []
  throw new OperationalError(
    `Environment ${environment.name} is not installed; run scripts/install-runtimes.sh (${reason || 'no output'})`,
  )
}

function readVersions(text: string): Versions | undefined {
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null) return undefined
    return Object.fromEntries(Object.entries(found).map(([name, version]) => [name, String(version)]))
  } catch {
    return undefined
  }
}
