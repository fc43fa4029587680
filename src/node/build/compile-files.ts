import {availableParallelism} from 'node:os'
import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {limits} from '../../markdown/limits.ts'
import type {CompiledUnit, WorkerSettings} from './compiled-unit.ts'
import {createWorkerLane, type WorkerLane} from './worker-lane.ts'

/** From about this many files on, a second worker saves more time than it takes to start. */
const filesForSecondWorker = 4000
const maximumWorkers = 4
const filesInBatch = 32

export type OnProgress = (done: number, total: number) => void

/** Compiles files in worker threads. A file that takes too long is given up and reported; the others still compile. */
export interface Compiler {
  /** Starts to load the parser in the background. */
  readonly warm: () => void
  readonly compile: (files: readonly ContentFile[], onProgress?: OnProgress) => Promise<CompiledUnit[]>
  readonly close: () => Promise<void>
}

export function openCompiler(settings: WorkerSettings): Compiler {
  const load = {busy: 0}
  const first = createWorkerLane(settings, load)
  const lanes = [first]
  return {
    warm: first.warm,
    async compile(files, onProgress = () => {}) {
      const units: CompiledUnit[] = []
      let next = 0
      const work = async (lane: WorkerLane): Promise<void> => {
        while (next < files.length) {
          const batch = files.slice(next, next + filesInBatch)
          next += batch.length
          const done = await lane.compile(batch)
          units.push(...done.units, ...done.givenUp.map(giveUp))
          onProgress(units.length, files.length)
        }
      }
      while (lanes.length < countLanes(files.length)) lanes.push(createWorkerLane(settings, load))
      await Promise.all(lanes.map(work))
      return units
    },
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()))
    },
  }
}

function countLanes(files: number): number {
  return files < filesForSecondWorker ? 1 : Math.min(availableParallelism(), maximumWorkers)
}

function giveUp({path}: ContentFile): CompiledUnit {
  const slow = diagnose(
    'limit/deadline',
    {milliseconds: limits.deadlineMilliseconds},
    {file: path, place: startOfFile},
  )
  return {summary: {path, diagnostics: [slow], questions: [], references: []}, questions: []}
}
