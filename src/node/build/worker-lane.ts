import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import {limits} from '../../markdown/limits.ts'
import {type CompileWorker, keepWorker, request, takeWorker} from './compile-worker.ts'
import type {CompiledUnit, WorkerReply, WorkerSettings} from './compiled-unit.ts'

/** A worker thread, replaced whenever it is killed. */
export interface WorkerLane {
  /** Starts the worker in advance. */
  readonly warm: () => void
  /** Compiles files; gives up a file that exceeds the deadline or the memory of a worker. */
  readonly compile: (files: readonly ContentFile[]) => Promise<LaneResult>
  /** Rejects the current request and gives the worker back. */
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
  const closing = new AbortController()
  const lane: {worker?: CompileWorker | undefined; isBusy: boolean} = {isBusy: false}
  const getWorker = (): CompileWorker => {
    lane.worker ??= takeWorker()
    return lane.worker
  }
  const endWorker = async (): Promise<void> => {
    const {worker} = lane
    lane.worker = undefined
    await worker?.thread.terminate()
  }
  /** The units, or the index of the file at which the worker was killed. */
  const attempt = async (files: readonly ContentFile[]): Promise<WorkerReply | number> => {
    const {thread, current, ready} = getWorker()
    lane.isBusy = true
    try {
      await ready
      Atomics.store(current, 0, 0)
      const stuck = watch(current, load)
      try {
        return await request(thread, {settings, files}, [stuck.signal, closing.signal])
      } catch (error) {
        if (stuck.signal.aborted || isOutOfMemory(error)) {
          await endWorker()
          return Atomics.load(current, 0)
        }
        throw error
      } finally {
        stuck.stop()
      }
    } catch (error) {
      await endWorker()
      throw error
    } finally {
      lane.isBusy = false
    }
  }
  return {
    warm() {
      // A failure to start is reported by the next `compile`.
      getWorker()
    },
    async close() {
      closing.abort()
      const {worker} = lane
      if (lane.isBusy) return endWorker()
      lane.worker = undefined
      if (worker) await keepWorker(worker)
    },
    async compile(files) {
      const givenUp: ContentFile[] = []
      for (let rest = files; ; ) {
        const units = rest.length === 0 ? [] : await attempt(rest)
        if (typeof units !== 'number') return {units, givenUp}
        givenUp.push(...rest.slice(units, units + 1))
        rest = rest.filter((_, index) => index !== units)
      }
    },
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
