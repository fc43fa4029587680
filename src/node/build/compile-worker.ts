import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import {limits} from '../../markdown/limits.ts'
import {OperationalError} from '../operational-error.ts'
import type {WorkerReply, WorkerRequest, WorkerStart} from './compiled-unit.ts'

/** A worker thread that compiles files for one lane at a time. */
export interface CompileWorker {
  readonly thread: Worker
  /** One cell in shared memory: the index of the file being compiled. */
  readonly current: Int32Array
  /**
   * Resolves after the worker has loaded the parser, so that loading does not count towards a deadline.
   *
   * @throws {OperationalError} if it fails to start
   */
  readonly ready: Promise<void>
}

/** How long a worker without work stays. */
const idleMilliseconds = 60_000

/** A worker takes longer to start than to compile a few hundred files, so the next build uses the last one again. */
const idle: {worker?: CompileWorker; timer?: NodeJS.Timeout} = {}

/** The idle worker, or a new one. */
export function takeWorker(): CompileWorker {
  const {worker} = idle
  forgetIdle()
  worker?.thread.ref()
  return worker ?? startWorker()
}

/** Keeps a worker without work for the next build, or ends it if another is kept; it does not keep the process alive. */
export async function keepWorker(worker: CompileWorker): Promise<void> {
  if (idle.worker) {
    await worker.thread.terminate()
    return
  }
  worker.thread.unref()
  idle.worker = worker
  idle.timer = setTimeout(() => {
    forgetIdle()
    void worker.thread.terminate()
  }, idleMilliseconds).unref()
}

function forgetIdle(): void {
  clearTimeout(idle.timer)
  delete idle.worker
  delete idle.timer
}

function startWorker(): CompileWorker {
  const current = new Int32Array(new SharedArrayBuffer(4))
  const workerData: WorkerStart = {current}
  const thread = new Worker(new URL('./worker.js', import.meta.url), {
    workerData,
    // Parsing creates much short-lived garbage: a larger young generation saves a tenth of the time.
    resourceLimits: {maxOldGenerationSizeMb: limits.workerMegabytes, maxYoungGenerationSizeMb: 96},
  })
  const ready = request(thread, {files: []}, []).then(
    () => {},
    async (error: unknown) => {
      await thread.terminate()
      // No file was read yet: there is too little memory, or the installation is incomplete.
      throw new OperationalError(`A worker thread failed to start: ${describeFailure(error)}`, {cause: error})
    },
  )
  const worker = {thread, current, ready}
  thread.once('exit', () => {
    if (idle.worker === worker) forgetIdle()
  })
  // Requests report failures; one that happens without a request must not end the process.
  thread.on('error', () => {})
  ready.catch(() => {})
  return worker
}

/** The reason of a failure; a worker that exits silently shows up as an abort. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'AbortError' ? 'it ended early' : error.message
}

/** Sends files and waits for their units; rejects if a signal aborts, or if the worker fails or ends. */
export async function request(
  thread: Worker,
  message: WorkerRequest,
  signals: readonly AbortSignal[],
): Promise<WorkerReply> {
  const ended = new AbortController()
  const onExit = (): void => ended.abort()
  thread.once('exit', onExit)
  thread.postMessage(message)
  try {
    // The worker is ours and replies to every request with the units of its files.
    const [reply] = (await once(thread, 'message', {
      signal: AbortSignal.any([...signals, ended.signal]),
    })) as [WorkerReply]
    return reply
  } finally {
    thread.off('exit', onExit)
  }
}
