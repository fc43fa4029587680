import type {Observation} from '../../proof/observation.ts'
import type {Environment, RunLimits} from '../../proof/program.ts'
import type {Capture, Job, SandboxPaths} from '../sandbox/job.ts'
import {toObservation} from './to-observation.ts'

/** Connects a program to its streams; Node cannot change them later. */
const launch = 'exec "$0" "$@" >&4 2>&5 4>&- 5>&-'

export const nodeVariables = {HOME: '/tmp', LANG: 'C.UTF-8', NO_COLOR: '1', PATH: '/usr/bin', TZ: 'UTC'}

/** V8 reserves address space for code and uses little of it. */
export const reservedMegabytes = 4096

export const nodeSources = [launch, JSON.stringify(nodeVariables)]

export interface NodeProgram {
  readonly files: Readonly<Record<string, string>>
  readonly options: readonly string[]
  /** Name of the file that Node runs. */
  readonly main: string
}

/** The heap gets half the memory, so that it fails first, with its own message. */
export const toHeapOption = ({megabytes}: RunLimits): string =>
  `--max-old-space-size=${Math.floor(megabytes / 2)}`

export function nodeJob(program: NodeProgram, environment: Environment, paths: SandboxPaths): Job {
  return {
    files: program.files,
    argv: [
      ...['/bin/sh', '-c', launch, paths.node, toHeapOption(environment.limits)],
      ...program.options,
      `${paths.work}/${program.main}`,
    ],
    variables: {
      ...nodeVariables,
      ...(environment.packages !== undefined && {NODE_PATH: `${paths.packages}/node_modules`}),
    },
    limits: environment.limits,
    reservedMegabytes,
    programs: 1,
  }
}

const heapFailure = /JavaScript heap out of memory|^# Fatal process OOM/m
const bufferFailure = /^Array buffer allocation failed/

/** Drops what V8 writes when it runs out of memory: addresses and times that differ in every run. */
export function readNode(capture: Capture): Observation {
  const observation = toObservation(capture)
  const {stdout, stderr, raised} = observation
  if (observation.end === 'killed' && heapFailure.test(stderr)) return {end: 'memory', stdout, stderr: ''}
  const isMemory =
    observation.end === 'exit' && raised?.type === 'RangeError' && bufferFailure.test(raised.message)
  return isMemory ? {...observation, end: 'memory'} : observation
}
