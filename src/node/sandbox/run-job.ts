import {type ChildProcess, spawn} from 'node:child_process'
import type {Readable, Writable} from 'node:stream'
import type {RunLimits} from '../../proof/program.ts'
import {OperationalError} from '../operational-error.ts'
import {
  type Capture,
  filterDescriptor,
  firstFileDescriptor,
  type Job,
  programReportDescriptor,
  programStreams,
  reportDescriptor,
  startupSeconds,
} from './job.ts'
import {JobWatch} from './job-watch.ts'
import {createKeyringFilter} from './keyring-filter.ts'
import {watchMemory} from './memory-watch.ts'

/** A job and its command; its files are written to the descriptors after those of the programs. */
export interface Start {
  readonly command: readonly string[]
  readonly job: Job
}

export interface Run {
  readonly captures: Capture[]
  /** A message that looks like the sandbox failed to start; a program may have written it. */
  readonly complaint?: string
}

const megabytesOfRuntime = 128

/** Enough for the reason why a job does not start. */
const maximumMessageBytes = 16 * 1024

/**
 * Runs a job to its end and returns the captures of its programs. All output is read from our own pipes, and at a limit
 * the whole job is killed from outside.
 *
 * @throws {OperationalError} when the command is missing
 * @throws the reason of the signal, if it is aborted
 */
export async function runJob({command, job}: Start, signal?: AbortSignal): Promise<Run> {
  signal?.throwIfAborted()
  const child = spawn('/bin/bash', withoutOthersDescriptors(command, job), {
    stdio: toStdio(job),
    env: {},
    detached: true,
  })
  const watch = new JobWatch(job, () => killGroup(child))
  const abort = (): void => killGroup(child)
  signal?.addEventListener('abort', abort)
  const memory =
    child.pid === undefined
      ? undefined
      : watchMemory(child.pid, bytesOfJob(job.limits), () => watch.reachLimit('memory'))
  let timer: NodeJS.Timeout | undefined
  const allow = (seconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => watch.reachLimit('time'), seconds * 1000)
  }
  try {
    allow(startupSeconds + job.limits.seconds)
    const messages = listen(child, job, watch, () => allow(job.limits.seconds))
    writeFiles(child, job)
    const status = await waitForEnd(child)
    signal?.throwIfAborted()
    const complaint = findComplaint(messages())
    return {captures: watch.toCaptures(status, messages()), ...(complaint !== undefined && {complaint})}
  } finally {
    clearTimeout(timer)
    memory?.stop()
    signal?.removeEventListener('abort', abort)
  }
}

/** Memory limit of a job: that of a program, plus a share for the runtime and the folders in memory. */
export function bytesOfJob(limits: RunLimits): number {
  return (limits.megabytes + megabytesOfRuntime) * 1024 * 1024
}

/**
 * The arguments with which bash closes every descriptor above ours and becomes the command. Node passes on what it was
 * started with unless that closes on `exec`, such as the file of a script's `flock 200>`.
 */
function withoutOthersDescriptors(command: readonly string[], job: Job): string[] {
  const last = toStdio(job).length - 1
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is bash's
  const number = '${path##*/}'
  const close = `for path in /proc/self/fd/*; do fd=${number}; ((fd > ${last})) && eval "exec $fd>&-"; done`
  return ['-c', `${close}; exec "$@"`, 'bash', ...command]
}

function toStdio(job: Job): ('ignore' | 'pipe')[] {
  return Array.from({length: filterDescriptor(job) + 1}, (_, descriptor) =>
    descriptor === 0 ? 'ignore' : 'pipe',
  )
}

/** Connects the output to the watch; returns a function for the messages of the job itself. */
function listen(child: ChildProcess, job: Job, watch: JobWatch, onStep: () => void): () => string {
  const messages = collect(child, 1, 2)
  for (let program = 0; program < job.programs; program++) {
    const {out, error} = programStreams(program)
    readable(child, out).on('data', (chunk: Buffer) => watch.write(program, 'stdout', chunk))
    readable(child, error).on('data', (chunk: Buffer) => watch.write(program, 'stderr', chunk))
    if (job.programs === 1) continue
    readable(child, programReportDescriptor(program, job)).on('data', (chunk: Buffer) => {
      if (watch.addProgramReport(program, chunk)) onStep()
    })
  }
  readable(child, reportDescriptor).on('data', (chunk: Buffer) => {
    if (watch.addJobReport(chunk)) onStep()
  })
  return messages
}

/** Returns a function for the text received so far on descriptors. */
function collect(child: ChildProcess, ...descriptors: readonly number[]): () => string {
  let text = ''
  for (const descriptor of descriptors) {
    readable(child, descriptor).on('data', (chunk: Buffer) => {
      if (text.length < maximumMessageBytes) text += chunk.toString('utf8')
    })
  }
  return () => text
}

function writeFiles(child: ChildProcess, job: Job): void {
  const first = firstFileDescriptor(job)
  const filter = createKeyringFilter() ?? ''
  for (const [index, text] of [...Object.values(job.files), filter].entries()) {
    const stream = child.stdio[first + index]
    if (!isWritable(stream)) throw new TypeError(`Expected to write to descriptor ${first + index}`)
    // A sandbox that has already ended reads no more; its messages say why.
    stream.on('error', () => {})
    stream.end(text)
  }
}

function readable(child: ChildProcess, descriptor: number): Readable {
  const stream = child.stdio[descriptor]
  if (!stream || !('read' in stream)) throw new TypeError(`Expected to read from descriptor ${descriptor}`)
  stream.on('error', () => {})
  return stream
}

function isWritable(stream: Readable | Writable | null | undefined): stream is Writable {
  return stream !== null && stream !== undefined && 'write' in stream
}

/** Resolves to the exit status, or undefined if killed, after all streams have ended. */
function waitForEnd(child: ChildProcess): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new OperationalError(`The sandbox failed to start: ${error.message}`)),
    )
    child.once('close', (status) => resolve(status ?? undefined))
  })
}

/** Kills the process group of bubblewrap; the kernel then ends everything inside the sandbox. */
function killGroup({pid}: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has already ended.
  }
}

function findComplaint(messages: string): string | undefined {
  return messages.split('\n').find((line) => /^(?:bwrap|setpriv|choom|bash: line 1): /.test(line))
}
