import {parentPort, workerData} from 'node:worker_threads'
import {compileUnit, failedUnit} from './node/build/compile-unit.ts'
import type {WorkerReply, WorkerRequest, WorkerStart} from './node/build/compiled-unit.ts'

const {settings, current}: WorkerStart = workerData

parentPort?.on('message', (files: WorkerRequest) => {
  const reply: WorkerReply = files.map((file, index) => {
    Atomics.store(current, 0, index)
    try {
      return compileUnit(file, settings)
    } catch (error) {
      return failedUnit(file, error)
    }
  })
  parentPort?.postMessage(reply)
})
