import {openBank} from '../../bank/open-bank.ts'
import type {Change} from '../../editor/workspace/workspace-data.ts'
import {openEmptyBank} from '../../site/preview/preview.ts'
import type {ObservedProgram, PreviewState} from '../../site/preview/preview-state.ts'
import {describeObservation} from '../../verify/describe-observation.ts'
import {toReport} from '../build/build-bank.ts'
import type {CompiledContent, ContentOptions} from '../build/compile-content.ts'
import type {ChangedPaths} from '../folder/changed-paths.ts'
import {type OpenFolder, openFolder} from '../folder/open-folder.ts'
import {refreshWhole} from '../folder/refresh-whole.ts'
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
  /** A folder that its owner keeps up to date, with texts that are not saved, and closes. */
  readonly folder?: SharedFolder
}

/** A folder that is open already, and what was found in it at last. */
interface SharedFolder extends Pick<OpenFolder, 'workspace' | 'version'> {
  readonly current: () => CompiledContent
}

/** A content folder as a preview shows it. */
export interface PreviewFolder {
  /** The state of the last reading. */
  readonly state: PreviewState
  /** Reads what has changed on disk, among these paths; `undefined` if nothing has. */
  readonly refresh: (paths: ChangedPaths) => Promise<FolderChange | undefined>
  /** Takes a change of a folder that is kept up to date elsewhere. */
  readonly note: (change: Change) => void
  readonly close: () => Promise<void>
}

const noChange: Change = {touched: [], questions: []}

/** After so many changed questions, as after a checkout, every page looks for itself. */
const maximumNamed = 50

/** @throws {OperationalError} if the content folder is missing */
export async function openPreviewFolder(options: PreviewFolderOptions): Promise<PreviewFolder> {
  const own = options.folder ? undefined : await openFolder(options)
  const folder = own ? ownFolder(own) : options.folder
  if (!folder) throw new TypeError('Expected a folder')
  let version = folder.version
  let state = readState(folder, options)
  let noted = noChange
  return {
    get state() {
      return state
    },
    note(change) {
      noted = {
        touched: [...noted.touched, ...change.touched],
        questions: [...noted.questions, ...change.questions],
      }
    },
    async refresh(paths) {
      const {questions, touched} = own ? await refreshWhole(own, paths) : noted
      noted = noChange
      if (folder.version === version) return undefined
      version = folder.version
      state = readState(folder, options)
      const isShared = touched.some((path) => path === 'bank.yaml' || path.endsWith('pattern.md'))
      const files = folder.workspace.paths.filter((path) => !/(?:^bank\.yaml|pattern\.md)$/.test(path))
      const isAll = isShared || questions.length >= Math.min(files.length, maximumNamed)
      return {questions: isAll ? [] : [...new Set(questions)]}
    },
    close: async () => own?.close(),
  }
}

const ownFolder = (folder: OpenFolder): SharedFolder => ({
  workspace: folder.workspace,
  get version() {
    return folder.version
  },
  current: () => folder.judge().compiled,
})

/** Only what a page shows is computed. */
function readState(
  {workspace, current}: SharedFolder,
  {content, findChanged}: PreviewFolderOptions,
): PreviewState {
  const compiled = lazy(current)
  const bank = lazy(() => {
    const data = workspace.bank()
    return data ? openBank(data) : openEmptyBank()
  })
  const readSource = lazy(() => toReport(compiled()).source)
  const observations = lazy(() => readObservations(content, compiled()))
  return {
    get bank() {
      return bank()
    },
    get diagnostics() {
      return compiled().diagnostics
    },
    readSource: (path) => readSource()(path),
    findQuestion: (id) => {
      const found = workspace.question(id)
      return found && {path: found.at.path, start: found.at.place.start}
    },
    readObservations: (id) => observations().get(id) ?? [],
    // Only the first page shows it. Git is asked each time, because a commit changes no file of the content.
    findChanged: () => findChanged?.(),
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
