import {openBank} from '../../bank/open-bank.ts'
import {createWorkspace} from '../../editor/workspace/workspace.ts'
import type {Change} from '../../editor/workspace/workspace-data.ts'
import {patterns} from '../../matching/text/patterns.ts'
import {openEmptyBank} from '../../site/preview/preview.ts'
import type {ObservedProgram, PreviewState} from '../../site/preview/preview-state.ts'
import {describeObservation} from '../../verify/describe-observation.ts'
import {toReport} from '../build/build-bank.ts'
import {compileAndJudge} from '../build/compile-and-judge.ts'
import type {CompiledContent, ContentOptions} from '../build/compile-content.ts'
import {type Content, readContent} from '../build/read-content.ts'
import {FileHashes} from '../cache/file-hashes.ts'
import {observationsFromLock} from '../verify/observations.ts'
import {hashProofLock, inspectProofLock} from '../verify/proof-lock.ts'
import {toProofEntries} from '../verify/proof-tasks.ts'
import {readEnvironments} from '../verify/read-environments.ts'

/** What changed since the last reading. */
export interface FolderChange {
  /** Ids of the questions whose files changed; empty if all of the bank may differ. */
  readonly questions: readonly string[]
}

export interface PreviewFolderOptions extends Omit<ContentOptions, 'keepMarkdown'> {
  /** What has changed since a commit, for the first page. */
  readonly findChanged?: (() => PreviewState['changed']) | undefined
}

/** A content folder as a preview shows it, read again on demand. */
export class PreviewFolder {
  readonly #options: PreviewFolderOptions
  readonly #workspace = createWorkspace({patterns})
  readonly #hashes = new Map<string, string>()
  #seen = ''
  #state: PreviewState | undefined
  /** Readings follow one another. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: PreviewFolderOptions) {
    this.#options = options
  }

  /** The state of the last reading. */
  get state(): PreviewState {
    if (!this.#state) throw new Error('The folder must be read first')
    return this.#state
  }

  /**
   * Reads what has changed on disk; `undefined` if nothing has.
   *
   * @throws {OperationalError} if the content folder is missing
   */
  refresh(): Promise<FolderChange | undefined> {
    const reading = this.#last.then(() => this.#read())
    this.#last = reading.catch(() => {})
    return reading
  }

  async #read(): Promise<FolderChange | undefined> {
    const {content: folder} = this.#options
    const hashes = new FileHashes(this.#options.cache)
    const content = readContent(folder, hashes)
    const others = JSON.stringify([
      hashProofLock(folder),
      content.assets,
      content.diagnostics,
      content.ignored,
    ])
    const seen = JSON.stringify([others, content.files.map(({path, hash}) => [path, hash])])
    if (seen === this.#seen) return undefined
    await hashes.save({others: true})
    const {compiled} = await compileAndJudge(content, this.#options)
    const isWhole = !this.#seen.startsWith(JSON.stringify([others]).slice(0, -1))
    const changes = this.#update(content)
    this.#state = this.#toState(compiled)
    this.#seen = seen
    const isShared = changes.some(({path}) => path === 'bank.yaml' || path.endsWith('pattern.md'))
    return {questions: isWhole || isShared ? [] : changes.flatMap(({change}) => change.questions)}
  }

  #update({
    files,
    assets,
    ignored,
    diagnostics,
  }: Content): {readonly path: string; readonly change: Change}[] {
    const unread = diagnostics.filter(({severity}) => severity === 'error').map(({file}) => file)
    this.#workspace.setOthers({assets, ignored, unread})
    const paths = new Set(files.map(({path}) => path))
    const removed = [...this.#hashes.keys()].filter((path) => !paths.has(path))
    const changed = files.filter(({path, hash}) => this.#hashes.get(path) !== hash)
    for (const path of removed) this.#hashes.delete(path)
    for (const {path, hash} of changed) this.#hashes.set(path, hash)
    return [
      ...removed.map((path) => ({path, change: this.#workspace.remove(path)})),
      ...changed.map((file) => ({path: file.path, change: this.#workspace.set(file.path, file.load().text)})),
    ]
  }

  #toState(compiled: CompiledContent): PreviewState {
    const data = this.#workspace.bank()
    const changed = this.#options.findChanged?.()
    const observations = lazy(() => readObservations(this.#options.content, compiled))
    return {
      bank: data ? openBank(data) : openEmptyBank(),
      diagnostics: compiled.diagnostics,
      readSource: toReport(compiled).source,
      findQuestion: (id) => {
        const found = this.#workspace.question(id)
        return found && {path: found.at.path, start: found.at.place.start}
      },
      readObservations: (id) => observations().get(id) ?? [],
      ...(changed && {changed}),
    }
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
