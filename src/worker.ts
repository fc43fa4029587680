import {isDeepStrictEqual} from 'node:util'
import {parentPort, workerData} from 'node:worker_threads'
import {openConfig} from './compile/bank/bank-config.ts'
import {compileUnit, failedUnit} from './node/build/compile-unit.ts'
import type {WorkerReply, WorkerRequest, WorkerSettings, WorkerStart} from './node/build/compiled-unit.ts'

const {current}: WorkerStart = workerData
let kept: WorkerSettings = {config: openConfig, keepMarkdown: false}

parentPort?.on('message', ({settings = kept, files}: WorkerRequest) => {
  // Schemas are made once for each object with settings.
  if (!isDeepStrictEqual(settings, kept)) kept = settings
  const reply: WorkerReply = files.map((file, index) => {
    Atomics.store(current, 0, index)
    try {
      return compileUnit(file, kept)
    } catch (error) {
      return failedUnit(file, error)
    }
  })
  parentPort?.postMessage(reply)
})
