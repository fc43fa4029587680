import type {ProofLock} from '../../proof/lock.ts'
import {type ContentOptions, compileContent} from '../build/compile-content.ts'
import {readContent} from '../build/read-content.ts'
import {FileHashes} from '../cache/file-hashes.ts'
import {holdSignals} from '../hold-signals.ts'
import {type ObservingOptions, observeTasks} from './observations.ts'
import {readProofLock, writeProofLock} from './proof-lock.ts'
import {type ProvedContent, proveContent, type VerifyReport} from './prove-content.ts'
import {runtimesFolder} from './runtimes.ts'

export interface VerifyOptions extends ContentOptions, Omit<ObservingOptions, 'runtimes' | 'isWholeBank'> {
  /** Folder of installed packages; default `.cache/runtimes`. */
  readonly runtimes?: string
  /** Names of the environments to use; default all. */
  readonly environments?: readonly string[]
  /** Selects the files whose questions are proved; default all. */
  readonly select?: (path: string) => boolean
}

/**
 * Proves the keys of a content folder by running the programs of its questions, and stores results in `proof.lock.json`.
 *
 * @throws {OperationalError} if the content folder is missing, or if programs must run and cannot
 */
export async function verifyBank(options: VerifyOptions): Promise<VerifyReport> {
  const {runtimes = runtimesFolder} = options
  const compiled = await compileContent(readContent(options.content, new FileHashes(options.cache)), options)
  const proved = await proveContent(compiled, options, (tasks, lock, isWholeBank) =>
    observeTasks(tasks, lock, {...options, runtimes, isWholeBank}),
  )
  if (!options.frozen) await storeObservations(options.content, proved)
  return proved.report
}

/** Stores results in `proof.lock.json`. */
export async function storeObservations(
  content: string,
  {observations, isWholeBank}: ProvedContent,
): Promise<void> {
  if (!observations) return
  // Another run may have changed it.
  await holdSignals(() =>
    writeProofLock(
      content,
      isWholeBank ? observations.lock : mergeLocks(readProofLock(content), observations.lock),
    ),
  )
}

/** Keeps the results of other programs if only some were run. */
function mergeLocks(before: ProofLock, now: ProofLock): ProofLock {
  return {
    environments: new Map([...before.environments, ...now.environments]),
    observations: new Map([...before.observations, ...now.observations]),
  }
}
