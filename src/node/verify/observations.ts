import type {ProofLock} from '../../proof/lock.ts'
import type {Observed, Versions} from '../../proof/observation.ts'
import type {Environment, Program} from '../../proof/program.ts'
import {OperationalError} from '../operational-error.ts'
import {openSandbox} from '../sandbox/open-sandbox.ts'
import type {Sandbox} from '../sandbox/sandbox.ts'
import {observationKey} from './observation-key.ts'
import {observePrograms, type RunRequest} from './observe-programs.ts'
import {probeVersions} from './probe-versions.ts'
import type {ProofTask} from './proof-tasks.ts'

export interface ObservingOptions {
  /** Runs nothing and leaves the lock file unchanged; with `rerun`, runs everything and compares it with the lock. */
  readonly frozen?: boolean
  /** Runs every program, even if the lock has its result. */
  readonly rerun?: boolean
  /** Folder of installed packages. */
  readonly runtimes: string
  /** Whether the tasks cover the whole bank. */
  readonly isWholeBank: boolean
  /** Called with completed and total runs. */
  readonly onRun?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** The results of the programs of some questions. */
export interface Observations {
  readonly versions: ReadonlyMap<string, Versions>
  /** The result of a program; undefined if it was not run. */
  readonly find: (program: Program, environment: Environment) => Observed | undefined
  /** A lock with only these programs. */
  readonly lock: ProofLock
  /** The results by the key of program and environment, including those that the lock does not store. */
  readonly found: ReadonlyMap<string, Observed>
  /** Names of the programs that were run, each with its environment. */
  readonly ran: readonly string[]
}

/**
 * Gets the results of programs from the lock, or by running them.
 *
 * @throws {OperationalError} if programs must run, and the sandbox or a runtime is missing
 */
export async function observeTasks(
  tasks: readonly ProofTask[],
  lock: ProofLock,
  {frozen = false, rerun = false, isWholeBank, ...options}: ObservingOptions,
): Promise<Observations> {
  const requests = tasks.flatMap(({plan, environments}) =>
    environments.flatMap((environment) => plan.programs.map((program) => ({program, environment}))),
  )
  const used = new Set(requests.map(({environment}) => environment.name))
  const versionsOfLock = new Map([...lock.environments].filter(([name]) => used.has(name)))
  const locked = lookUp(requests, versionsOfLock, rerun ? new Map() : lock.observations)
  if (locked.missing.size === 0 || (frozen && !rerun)) return toObservations(locked, [])
  const sandbox = await openSandbox(options.signal)
  const versions = await probeEnvironments(requests, locked, {rerun, sandbox, ...options})
  if (!isWholeBank && !frozen) assertSameVersions(versionsOfLock, versions)
  // If a version differs from the lock, all programs of that environment must run.
  const known = lookUp(requests, versions, rerun ? new Map() : lock.observations)
  const missing = [...known.missing.values()]
  const observed = await observePrograms(missing, {
    sandbox,
    runtimes: options.runtimes,
    ...(options.onRun && {onProgress: options.onRun}),
    ...(options.signal && {signal: options.signal}),
  })
  for (const [index, request] of missing.entries()) {
    const seen = observed[index]
    if (seen) known.found.set(toKey(request, versions), seen)
  }
  return toObservations(known, [...known.missing.keys()])
}

/** The results in a lock. */
export function observationsFromLock({environments, observations}: ProofLock): Pick<Observations, 'find'> {
  return {
    find(program, environment) {
      const versions = environments.get(environment.name)
      const observation = versions && observations.get(observationKey({program, environment}, versions))
      return observation && {observation}
    },
  }
}

interface Known {
  readonly versions: ReadonlyMap<string, Versions>
  readonly found: Map<string, Observed>
  /** What must run, every program once per environment, by a name of both. */
  readonly missing: ReadonlyMap<string, RunRequest>
}

function lookUp(
  requests: readonly RunRequest[],
  versions: ReadonlyMap<string, Versions>,
  observations: ProofLock['observations'],
): Known {
  const found = new Map<string, Observed>()
  const missing = new Map<string, RunRequest>()
  for (const request of requests) {
    const key = toKey(request, versions)
    const isKnown = versions.has(request.environment.name)
    const observation = isKnown ? observations.get(key) : undefined
    if (observation) found.set(key, {observation})
    // Environments with unknown versions would share a key.
    else missing.set(JSON.stringify([request.environment.name, key]), request)
  }
  return {versions, found, missing}
}

function toKey(request: RunRequest, versions: ReadonlyMap<string, Versions>): string {
  return observationKey(request, versions.get(request.environment.name) ?? {})
}

/** Probes the environments with programs to run; the versions of the others come from the lock. */
async function probeEnvironments(
  requests: readonly RunRequest[],
  {versions, missing}: Known,
  options: {rerun: boolean; sandbox: Sandbox; runtimes: string; signal?: AbortSignal},
): Promise<ReadonlyMap<string, Versions>> {
  const found = new Map(versions)
  const environments = new Set(
    (options.rerun ? requests : [...missing.values()]).map(({environment}) => environment),
  )
  for (const environment of environments)
    found.set(environment.name, await probeVersions(environment, options))
  return found
}

/** A partial run must not change versions in the lock: the rest of the bank did not run with them. */
export function assertSameVersions(
  before: ReadonlyMap<string, Versions>,
  now: ReadonlyMap<string, Versions>,
): void {
  const shown = (versions: Versions | undefined): string =>
    Object.entries(versions ?? {})
      .map(([name, version]) => `${name} ${version}`)
      .sort()
      .join(', ')
  for (const [name, versions] of before) {
    const found = shown(now.get(name))
    if (shown(versions) === found) continue
    throw new OperationalError(
      `Environment ${name} is now ${found}, but proof.lock.json has ${shown(versions)}; run \`build-bank verify\` without a path`,
    )
  }
}

/** Results as if they had been observed together. */
export function toObservations(
  {versions, found}: Pick<Observations, 'versions' | 'found'>,
  ran: readonly string[],
): Observations {
  const observations = [...found].flatMap(([key, seen]) =>
    // A limit may be reached only because the machine was busy, so such results are not stored.
    'observation' in seen && seen.observation.end === 'exit' ? [[key, seen.observation] as const] : [],
  )
  return {
    versions,
    find: (program, environment) => found.get(toKey({program, environment}, versions)),
    lock: {environments: versions, observations: new Map(observations)},
    found,
    ran,
  }
}
