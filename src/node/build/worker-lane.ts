import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import {limits} from '../../markdown/limits.ts'
import {OperationalError} from '../operational-error.ts'
import type {CompiledUnit, WorkerReply, WorkerSettings, WorkerStart} from './compiled-unit.ts'

/** A worker thread, replaced whenever it is killed. */
export interface WorkerLane {
  /** Starts the worker in advance. */
  readonly warm: () => void
  /** Compiles files; gives up a file that exceeds the deadline or the memory of a worker. */
  readonly compile: (files: readonly ContentFile[]) => Promise<LaneResult>
  /** Ends the worker and rejects the current request. */
  readonly close: () => Promise<void>
}

/** The number of busy lanes, which share the processor time of the process. */
export interface Load {
  busy: number
}

interface LaneResult {
  readonly units: readonly CompiledUnit[]
  readonly givenUp: readonly ContentFile[]
}

const pollMilliseconds = 50
/** Wall time limit as a multiple of the deadline, for a worker that uses no processor time. */
const maximumWaitFactor = 10

export function createWorkerLane(settings: WorkerSettings, load: Load): WorkerLane {
  const current = new Int32Array(new SharedArrayBuffer(4))
  const closing = new AbortController()
  let worker: Promise<Worker> | undefined
  const endWorker = async (): Promise<void> => {
    const ending = worker
    worker = undefined
    // A worker that failed to start has already ended.
    await ending?.then((started) => started.terminate()).catch(() => {})
  }
  const getWorker = (): Promise<Worker> => {
    worker ??= startWorker({settings, current}, closing.signal)
    return worker
  }
  /** The units, or undefined if the worker was killed at the file in `current`. */
  const attempt = async (files: readonly ContentFile[]): Promise<WorkerReply | undefined> => {
    const started = await getWorker()
    Atomics.store(current, 0, 0)
    const stuck = watch(current, load)
    try {
      return await request(started, files, [stuck.signal, closing.signal])
    } catch (error) {
      await endWorker()
      if (stuck.signal.aborted || isOutOfMemory(error)) return undefined
      throw error
    } finally {
      stuck.stop()
    }
  }
  return {
    warm() {
      // A failure to start is reported by the next `compile`.
      getWorker().catch(() => {})
    },
    async close() {
      closing.abort()
      await endWorker()
    },
    async compile(files) {
      const givenUp: ContentFile[] = []
      for (let rest = files; ; ) {
        const units = rest.length === 0 ? [] : await attempt(rest)
        if (units) return {units, givenUp}
        const at = Atomics.load(current, 0)
        givenUp.push(...rest.slice(at, at + 1))
        rest = rest.filter((_, index) => index !== at)
      }
    },
  }
}

/** Resolves after the worker has loaded the parser, so that loading does not count towards a deadline. */
async function startWorker(start: WorkerStart, closing: AbortSignal): Promise<Worker> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: start,
    // Parsing creates much short-lived garbage: a larger young generation saves a tenth of the time.
    resourceLimits: {maxOldGenerationSizeMb: limits.workerMegabytes, maxYoungGenerationSizeMb: 96},
  })
  try {
    await request(worker, [], [closing])
    return worker
  } catch (error) {
    await worker.terminate()
    if (closing.aborted) throw error
    // No file was read yet: there is too little memory, or the installation is incomplete.
    throw new OperationalError(`A worker thread failed to start: ${describeFailure(error)}`, {
      cause: error,
    })
  }
}

/** The reason of a failure; a worker that exits silently shows up as an abort. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'AbortError' ? 'it ended early' : error.message
}

/** Sends files and waits for their units; rejects if a signal aborts, or if the worker fails or ends. */
async function request(
  worker: Worker,
  files: readonly ContentFile[],
  signals: readonly AbortSignal[],
): Promise<WorkerReply> {
  const ended = new AbortController()
  const onExit = (): void => ended.abort()
  worker.once('exit', onExit)
  worker.postMessage(files)
  try {
    // The worker is ours and replies to every request with the units of its files.
    const [reply] = (await once(worker, 'message', {
      signal: AbortSignal.any([...signals, ended.signal]),
    })) as [WorkerReply]
    return reply
  } finally {
    worker.off('exit', onExit)
  }
}

/** Aborts the signal once the worker has spent too long on one file. */
function watch(current: Int32Array, load: Load): {signal: AbortSignal; stop: () => void} {
  const stuck = new AbortController()
  load.busy++
  let file = -1
  let last = {spent: spentMilliseconds(), at: performance.now()}
  let spent = 0
  let waited = 0
  const timer = setInterval(() => {
    const now = {spent: spentMilliseconds(), at: performance.now()}
    const at = Atomics.load(current, 0)
    spent = at === file ? spent + (now.spent - last.spent) / load.busy : 0
    waited = at === file ? waited + now.at - last.at : 0
    file = at
    last = now
    const {deadlineMilliseconds} = limits
    if (spent >= deadlineMilliseconds || waited >= deadlineMilliseconds * maximumWaitFactor) stuck.abort()
  }, pollMilliseconds)
  const stop = (): void => {
    clearInterval(timer)
    load.busy--
  }
  return {signal: stuck.signal, stop}
}

/** Processor time of all threads; it does not advance while a busy machine runs other processes. */
function spentMilliseconds(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
