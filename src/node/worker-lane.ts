import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import type {ContentFile} from '../compile/compile-bank.ts'
import {limits} from '../markdown/limits.ts'
import type {CompiledUnit, WorkerReply, WorkerSettings} from './compiled-unit.ts'

/** One worker thread, replaced whenever it had to be killed. */
export interface WorkerLane {
  /** Compiles files; gives nothing when they took longer than the deadline or more memory than a worker has. */
  readonly compile: (files: readonly ContentFile[], milliseconds: number) => Promise<readonly CompiledUnit[] | undefined>
  readonly close: () => Promise<void>
}

export function createWorkerLane(settings: WorkerSettings): WorkerLane {
  let worker: Worker | undefined
  const close = async (): Promise<void> => {
    await worker?.terminate()
    worker = undefined
  }
  return {
    close,
    async compile(files, milliseconds) {
      worker ??= await startWorker(settings)
      worker.postMessage(files)
      try {
        const signal = AbortSignal.timeout(milliseconds)
        // Our own worker replies to every request with the units of its files.
        const [reply] = (await once(worker, 'message', {signal})) as [WorkerReply]
        return reply
      } catch (error) {
        await close()
        if (isGivenUp(error)) return undefined
        throw error
      }
    },
  }
}

/** A started worker has loaded the parser: loading does not count towards a deadline. */
async function startWorker(settings: WorkerSettings): Promise<Worker> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: settings,
    // A parser makes much that is garbage at once: a larger nursery saves a tenth of the time.
    resourceLimits: {maxOldGenerationSizeMb: limits.workerMegabytes, maxYoungGenerationSizeMb: 96},
  })
  worker.postMessage([])
  await once(worker, 'message')
  return worker
}

function isGivenUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
}
