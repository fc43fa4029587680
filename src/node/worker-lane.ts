import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import type {ContentFile} from '../compile/compile-bank.ts'
import {limits} from '../markdown/limits.ts'
import type {CompiledUnit, WorkerReply, WorkerSettings, WorkerStart} from './compiled-unit.ts'

/** One worker thread, replaced whenever it had to be killed. */
export interface WorkerLane {
  /** Compiles files; a file that takes longer than the deadline, or more memory than a worker has, is given up. */
  readonly compile: (files: readonly ContentFile[]) => Promise<LaneResult>
  readonly close: () => Promise<void>
}

interface LaneResult {
  readonly units: readonly CompiledUnit[]
  readonly givenUp: readonly ContentFile[]
}

const millisecondsBetweenLooks = 50

/** @param lanes how many run side by side, and share the time that the process is given */
export function createWorkerLane(settings: WorkerSettings, lanes: number): WorkerLane {
  const current = new Int32Array(new SharedArrayBuffer(4))
  let worker: Worker | undefined
  const close = async (): Promise<void> => {
    await worker?.terminate()
    worker = undefined
  }
  /** The units, or nothing where the worker had to be killed at the file that `current` tells. */
  const attempt = async (files: readonly ContentFile[]): Promise<WorkerReply | undefined> => {
    worker ??= await startWorker({settings, current})
    Atomics.store(current, 0, 0)
    const stuck = new AbortController()
    const watch = setInterval(
      watcher(current, lanes, () => stuck.abort()),
      millisecondsBetweenLooks,
    )
    worker.postMessage(files)
    try {
      // Our own worker replies to every request with the units of its files.
      const [reply] = (await once(worker, 'message', {signal: stuck.signal})) as [WorkerReply]
      return reply
    } catch (error) {
      await close()
      if (isGivenUp(error)) return undefined
      throw error
    } finally {
      clearInterval(watch)
    }
  }
  return {
    close,
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

/** A started worker has loaded the parser: loading does not count towards a deadline. */
async function startWorker(start: WorkerStart): Promise<Worker> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: start,
    // A parser makes much that is garbage at once: a larger nursery saves a tenth of the time.
    resourceLimits: {maxOldGenerationSizeMb: limits.workerMegabytes, maxYoungGenerationSizeMb: 96},
  })
  worker.postMessage([])
  await once(worker, 'message')
  return worker
}

/** Looks whether the worker is still at the same file, and calls when it has been for too long. */
function watcher(current: Int32Array, lanes: number, onStuck: () => void): () => void {
  let file = -1
  let since = 0
  return () => {
    const now = spentMilliseconds() / lanes
    const at = Atomics.load(current, 0)
    if (at !== file) {
      file = at
      since = now
    } else if (now - since >= limits.deadlineMilliseconds) onStuck()
  }
}

/** Processor time of all threads: it stands still while a busy machine gives this process none. */
function spentMilliseconds(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

function isGivenUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}
