import {availableParallelism, totalmem} from 'node:os'
import {toObserved} from '../../proof/is-same-observation.ts'
import type {Observation, Observed} from '../../proof/observation.ts'
import type {Environment, Program} from '../../proof/program.ts'
import type {JobPlace, Prepared, Runner} from '../runners/runner.ts'
import {runners} from '../runners/runners.ts'
import type {Capture, Job} from '../sandbox/job.ts'
import {bytesOfJob} from '../sandbox/run-job.ts'
import type {Sandbox} from '../sandbox/sandbox.ts'
import {findPackages} from './runtimes.ts'

export interface RunRequest {
  readonly program: Program
  readonly environment: Environment
}

export interface ObserveOptions {
  readonly sandbox: Sandbox
  /** Folder of installed packages: `runtimesFolder` of a project. */
  readonly runtimes: string
  /** Maximum number of concurrent jobs; default the number of processors. */
  readonly lanes?: number
  /** Called with completed and total runs; a program runs twice, or more often if it may be nondeterministic. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly signal?: AbortSignal
}

/** Programs of one environment that share a job. */
interface Batch {
  readonly environment: Environment
  readonly members: readonly Member[]
  readonly step: Step
}

/** What a job does with its programs: it prepares them, or it is one of their runs. */
interface Step {
  readonly maximumPrograms: number
  readonly toJob: (members: readonly Member[], place: JobPlace) => Job
  readonly keep: (member: Member, capture: Capture) => void
}

interface Member {
  readonly program: Program
  prepared?: Prepared
  /** The required number of runs. */
  readonly runs: number
  /** By seed, since runs may end in any order. */
  readonly seen: Observation[]
}

/**
 * Runs every distinct program at least twice, with different order, neighbours and hash seeds, and returns one result per
 * request.
 *
 * @throws {OperationalError} if a runtime is missing or the sandbox fails to start
 * @throws the reason of the signal, if it is aborted
 */
export async function observePrograms(
  requests: readonly RunRequest[],
  options: ObserveOptions,
): Promise<Observed[]> {
  const lanes = Math.max(1, Math.min(options.lanes ?? availableParallelism(), countLanes(requests)))
  const members = new Map<string, Member>()
  const groups = new Map<string, {environment: Environment; members: Member[]}>()
  const results = requests.map(({program, environment}) => {
    const group = getOrCreate(groups, JSON.stringify(environment), () => ({environment, members: []}))
    return getOrCreate(members, JSON.stringify([program.main, program.setup ?? '', environment]), () => {
      const member = {program, runs: runners[environment.language].countRuns(program, environment), seen: []}
      group.members.push(member)
      return member
    })
  })
  await runBatches(
    [...groups.values()].flatMap(({environment, members}) => {
      const step = prepare(runners[environment.language])
      return step ? toBatches({environment, members, step}, lanes, options.sandbox) : []
    }),
    lanes,
    {...options, onProgress: undefined},
  )
  const maximumRuns = Math.max(0, ...results.map(({runs}) => runs))
  const batches = Array.from({length: maximumRuns}, (_, seed) =>
    [...groups.values()].flatMap(({environment, members}) => {
      const due = members.filter(({runs, prepared}) => runs > seed && !prepared?.capture)
      const ordered = seed === 0 ? due : due.toReversed()
      const step = run(runners[environment.language], seed)
      return toBatches({environment, members: ordered, step}, lanes, options.sandbox)
    }),
  )
  await runBatches(batches.flat(), lanes, options)
  return results.map(toResult)
}

function prepare({preparation, toObservation}: Runner): Step | undefined {
  return (
    preparation && {
      maximumPrograms: preparation.maximumPrograms,
      toJob: (members, place) =>
        preparation.toJob(
          members.map(({program}) => program),
          place,
        ),
      keep(member, capture) {
        const prepared = preparation.read(capture)
        member.prepared = prepared
        if (prepared.capture) member.seen.push(...Array(member.runs).fill(toObservation(prepared.capture)))
      },
    }
  )
}

function run({maximumPrograms, toJob, toObservation}: Runner, seed: number): Step {
  return {
    maximumPrograms,
    toJob: (members, place) =>
      toJob(
        members.map(({program}) => program),
        {...place, seed, files: members[0]?.prepared?.files},
      ),
    keep(member, capture) {
      member.seen[seed] = truncateFlood(toObservation(capture))
    },
  }
}

/** The number of concurrent jobs that together need at most three quarters of the machine's memory. */
function countLanes(requests: readonly RunRequest[]): number {
  const largest = Math.max(...requests.map(({environment}) => bytesOfJob(environment.limits)), 1)
  return Math.floor((totalmem() * 3) / 4 / largest)
}

function getOrCreate<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** Batches as large as allowed, but enough for every lane. */
function toBatches({environment, members, step}: Batch, lanes: number, {maximumPrograms}: Sandbox): Batch[] {
  const size = Math.min(maximumPrograms, step.maximumPrograms, Math.ceil(members.length / lanes))
  const count = Math.ceil(members.length / Math.max(1, size))
  return Array.from({length: count}, (_, index) => ({
    environment,
    members: members.slice(index * size, (index + 1) * size),
    step,
  }))
}

async function runBatches(batches: Batch[], lanes: number, options: ObserveOptions): Promise<void> {
  const total = batches.reduce((sum, {members}) => sum + members.length, 0)
  const queue = [...batches]
  const failing = new AbortController()
  const signal = AbortSignal.any([failing.signal, ...(options.signal ? [options.signal] : [])])
  let done = 0
  const work = async (number: number): Promise<void> => {
    for (let batch = queue.shift(); batch; batch = queue.shift()) {
      const remaining = await runBatch(batch, number, {...options, signal})
      queue.unshift(...remaining)
      done += batch.members.length - remaining.reduce((sum, {members}) => sum + members.length, 0)
      options.onProgress?.(done, total)
    }
  }
  try {
    await Promise.all(Array.from({length: lanes}, (_, number) => work(number)))
  } catch (error) {
    // Kill the jobs of other lanes.
    failing.abort(error)
    throw error
  }
}

/**
 * Runs a batch and returns the programs without a usable result as new batches. A program that did not exit by itself may
 * have been affected by its neighbours and is rerun alone; those after it have not run. A failed set-up of the environment
 * is the result of all.
 */
async function runBatch(
  {environment, members, step}: Batch,
  number: number,
  options: ObserveOptions,
): Promise<Batch[]> {
  const {sandbox, runtimes, signal} = options
  const packages = findPackages(environment, runtimes)
  const captures = await sandbox.run(
    {
      number,
      ...(packages !== undefined && {packages}),
      toJob: (paths) => step.toJob(members, {environment, paths}),
    },
    signal,
  )
  const lost: Member[] = []
  const alone: Batch[] = []
  for (const [index, capture] of captures.entries()) {
    const member = members[index]
    if (!member) throw new TypeError('Expected a capture a program')
    if (capture.isIndependent || capture.end === 'exit') {
      step.keep(member, capture)
    } else if (capture.end === 'lost') lost.push(member)
    else alone.push({environment, members: [member], step})
  }
  // If no program had its turn, they cannot share a job.
  if (lost.length === members.length) return lost.map((member) => ({environment, members: [member], step}))
  return [...alone, ...(lost.length > 0 ? [{environment, members: lost, step}] : [])]
}

/** Only the beginning of excessive output is kept. */
const keptCharacters = 1000

function truncateFlood(observation: Observation): Observation {
  if (observation.end !== 'output') return observation
  const {stdout, stderr} = observation
  return {...observation, stdout: stdout.slice(0, keptCharacters), stderr: stderr.slice(0, keptCharacters)}
}

function toResult({runs, seen: [first, ...others]}: Member): Observed {
  if (!first || others.length + 1 !== runs) throw new TypeError('Expected every run of every program')
  return toObserved(first, others)
}
