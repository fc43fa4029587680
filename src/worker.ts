import {parentPort, workerData} from 'node:worker_threads'
import {compileUnit} from './node/compile-unit.ts'
import type {WorkerReply, WorkerRequest, WorkerSettings} from './node/compiled-unit.ts'

const settings: WorkerSettings = workerData

parentPort?.on('message', (files: WorkerRequest) => {
  const reply: WorkerReply = files.map((file) => compileUnit(file, settings))
  parentPort?.postMessage(reply)
})
