import {openBank} from '../../bank/open-bank.ts'
import {openEmptyBank} from '../../site/preview/preview.ts'
import type {ObservedProgram, PreviewState} from '../../site/preview/preview-state.ts'
import {describeObservation} from '../../verify/describe-observation.ts'
import {toReport} from '../build/build-bank.ts'
import type {CompiledContent, ContentOptions} from '../build/compile-content.ts'
import {type OpenFolder, openFolder} from '../folder/open-folder.ts'
import {observationsFromLock} from '../verify/observations.ts'
import {inspectProofLock} from '../verify/proof-lock.ts'
import {toProofEntries} from '../verify/proof-tasks.ts'
import {readEnvironments} from '../verify/read-environments.ts'

/** What changed since the last reading. */
export interface FolderChange {
  /** Ids of the questions whose files changed; empty if all of the bank may differ. */
  readonly questions: readonly string[]
}

export interface PreviewFolderOptions extends Omit<ContentOptions, 'keepMarkdown'> {
  /** What has changed since a commit, for the first page. */
  readonly findChanged?: PreviewState['findChanged'] | undefined
}

/** A content folder as a preview shows it. */
export interface PreviewFolder {
  /** The state of the last reading. */
  readonly state: PreviewState
  /** Reads what has changed on disk; `undefined` if nothing has. */
  readonly refresh: () => Promise<FolderChange | undefined>
  readonly close: () => Promise<void>
}

/** @throws {OperationalError} if the content folder is missing */
export async function openPreviewFolder(options: PreviewFolderOptions): Promise<PreviewFolder> {
  const folder = await openFolder(options)
  let version = folder.version
  let state = readState(folder, options)
  return {
    get state() {
      return state
    },
    async refresh() {
      const {questions, touched} = await folder.refresh()
      if (folder.version === version) return undefined
      version = folder.version
      state = readState(folder, options)
      const isShared = touched.some((path) => path === 'bank.yaml' || path.endsWith('pattern.md'))
      return {questions: isShared || questions.length >= state.bank.questions.length ? [] : questions}
    },
    close: () => folder.close(),
  }
}

function readState(folder: OpenFolder, {content, findChanged}: PreviewFolderOptions): PreviewState {
  const {workspace} = folder
  const {compiled} = folder.judge()
  const data = workspace.bank()
  const observations = lazy(() => readObservations(content, compiled))
  return {
    bank: data ? openBank(data) : openEmptyBank(),
    diagnostics: compiled.diagnostics,
    readSource: toReport(compiled).source,
    findQuestion: (id) => {
      const found = workspace.question(id)
      return found && {path: found.at.path, start: found.at.place.start}
    },
    readObservations: (id) => observations().get(id) ?? [],
    // Asking git takes longer than reading a changed file, and only the first page shows it.
    findChanged: lazy(() => findChanged?.()),
  }
}

/** What the lock holds of each question's programs, by its id. */
function readObservations(
  folder: string,
  {config, units}: CompiledContent,
): ReadonlyMap<string, readonly ObservedProgram[]> {
  const lock = inspectProofLock(folder)
  if (!config || 'fault' in lock) return new Map()
  const known = observationsFromLock(lock)
  const entries = toProofEntries(units, readEnvironments(folder, config))
  return new Map(
    entries.map(({id, task}) => [
      id,
      (task?.environments ?? []).flatMap((environment) =>
        (task?.plan.programs ?? []).map((program): ObservedProgram => {
          const seen = known.find(program, environment)
          const result = seen && 'observation' in seen ? describeObservation(seen.observation) : undefined
          return {
            environment: environment.name,
            program: program.main,
            ...(result !== undefined && {result}),
          }
        }),
      ),
    ]),
  )
}

function lazy<T>(compute: () => T): () => T {
  let result: {readonly value: T} | undefined
  return () => {
    result ??= {value: compute()}
    return result.value
  }
}
