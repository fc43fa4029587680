import {resolve} from 'node:path'
import {parseConfig} from '../../compile/bank/bank-config.ts'
import {toPatternFile} from '../../compile/bank/check-patterns.ts'
import {finishInSteps} from '../../compile/bank/finish-diagnostics.ts'
import {folderOf} from '../../compile/file/path-id.ts'
import {KeptComparisons} from '../../compile/lint/kept-comparisons.ts'
import {compareText} from '../../diagnostics/compare-text.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import {BankFiles} from '../../editor/workspace/bank-files.ts'
import {toWorkspace, type Workspace} from '../../editor/workspace/workspace.ts'
import type {Change} from '../../editor/workspace/workspace-data.ts'
import type {Steps} from '../../lint/steps.ts'
import {patterns} from '../../matching/text/patterns.ts'
import type {QuestionProofState} from '../../proof/proof-state.ts'
import {type JudgedContent, judgeContent} from '../build/compile-and-judge.ts'
import {
  type CompiledContent,
  type ContentOptions,
  compileUnits,
  isCacheable,
  toCacheKey,
} from '../build/compile-content.ts'
import {type Compiler, openCompiler} from '../build/compile-files.ts'
import {readChanged} from '../build/read-changed.ts'
import {type Content, readContent} from '../build/read-content.ts'
import {writeCache} from '../cache/cache.ts'
import {FileHashes} from '../cache/file-hashes.ts'
import {type StoredUnit, storeUnit} from '../cache/stored-unit.ts'
import {math} from '../math-engine.ts'
import {listProofStates} from '../verify/judge-by-lock.ts'
import {hashProofLock, lockName} from '../verify/proof-lock.ts'
import type {ChangedPaths} from './changed-paths.ts'
import {hashBank, hashOthers, putFile, readTexts, toFile, toOthers, withUnsaved} from './session-content.ts'
import {toWorkspaceFile} from './workspace-file.ts'

/** The compiled files of a content folder between two readings of it. */
export class FolderSession {
  readonly workspace: Workspace
  readonly #files = new BankFiles({patterns, math})
  readonly #options: ContentOptions
  readonly #unsaved = new Map<string, string>()
  readonly #comparisons = new KeptComparisons()
  #hashes: FileHashes
  #content: Content | undefined
  #units = new Map<string, StoredUnit>()
  #compiler: Compiler | undefined
  #isCached = true
  version = 0
  #lock: string | undefined
  /** Calls follow one another. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: ContentOptions) {
    // Node never stops creating a relative folder if the working folder was removed.
    this.#options = options.cache === undefined ? options : {...options, cache: resolve(options.cache)}
    this.#hashes = new FileHashes(this.#options.cache)
    this.workspace = toWorkspace(this.#files)
  }

  text(path: string, text: string | undefined): Promise<Change> {
    if (text === undefined) this.#unsaved.delete(path)
    else this.#unsaved.set(path, text)
    const isKept = text !== undefined && path !== 'bank.yaml'
    return isKept ? this.#queue(() => this.#updateUnsaved(path)) : this.refresh()
  }

  refresh(paths: ChangedPaths = 'all'): Promise<Change> {
    return this.#queue(() => (paths === 'all' ? this.#read() : this.#readChanged(paths)))
  }

  /** The content with the diagnostics of the workspace: without a comparison of all questions, and without the lock. */
  current(): CompiledContent {
    const {config, targets, assets} = this.#files.state
    return {
      content: this.#content ?? {files: [], ignored: [], assets: [], diagnostics: [], hasLinks: false},
      ...(config && {config}),
      units: [...this.#units.values()],
      ...(targets && {linked: {diagnostics: [], targets, assets}}),
      diagnostics: this.#files.diagnostics(),
      compiled: 0,
    }
  }

  /** Of no use once a step finds another `version`. */
  *judge(): Steps<JudgedContent> {
    const current = this.current()
    const {config, units} = current
    const summaries = units.map(({summary}) => summary)
    const found = this.#files.found()
    const diagnostics = config
      ? yield* finishInSteps(found, summaries, config, this.#comparisons)
      : sortDiagnostics(found)
    return judgeContent({...current, diagnostics}, this.#options.content)
  }

  proofStates(path: string): readonly QuestionProofState[] {
    const unit = this.#units.get(path)
    const {config} = this.#files.state
    if (!unit || !config) return []
    const pattern = this.#units.get(toPatternFile(folderOf(path)))
    return listProofStates(this.#options.content, [...(pattern ? [pattern] : []), unit], config)
  }

  async close(): Promise<void> {
    await this.#last
    await this.#compiler?.close()
    this.#compiler = undefined
    const {cache, keepMarkdown = false} = this.#options
    if (cache === undefined || this.#isCached || this.#unsaved.size > 0) return
    writeCache(
      cache,
      toCacheKey(this.#files.config, keepMarkdown),
      [...this.#units.values()].filter(isCacheable),
    )
  }

  #queue(work: () => Promise<Change>): Promise<Change> {
    const round = this.#last.then(work)
    this.#last = round.catch(() => {})
    return round
  }

  /** Between two readings of the folder only the texts that are not saved change. */
  async #updateUnsaved(path: string): Promise<Change> {
    const text = this.#unsaved.get(path)
    if (!this.#content) return this.#read()
    // A later call has put the file on disk back, and reads the folder.
    if (text === undefined) return noChange
    const file = toFile(path, text)
    this.#content = {...this.#content, files: putFile(this.#content.files, file)}
    return this.#units.get(path)?.hash === file.hash ? noChange : this.#compile([file], [])
  }

  async #readChanged(paths: ReadonlySet<string>): Promise<Change> {
    const found = this.#content && readChanged(this.#options.content, this.#content, paths, this.#hashes)
    if (!found || paths.has(lockName)) return this.#read()
    this.#content = withUnsaved(found, this.#unsaved)
    return this.#update(this.#content)
  }

  async #read(): Promise<Change> {
    this.#hashes = this.#hashes.next()
    const before = this.#content
    const lock = hashProofLock(this.#options.content)
    const content = withUnsaved(readContent(this.#options.content, this.#hashes), this.#unsaved)
    const isSame =
      before && hashBank(content) === hashBank(before) && hashOthers(content) === hashOthers(before)
    const change = isSame ? await this.#update(content) : await this.#reopen(content, before)
    if (lock !== this.#lock) this.version++
    this.#lock = lock
    this.#content = content
    return change
  }

  /** A `bank.yaml` with errors leaves the settings as they were. */
  async #reopen(content: Content, before: Content | undefined): Promise<Change> {
    this.version++
    const bankText = content.files.find(({path}) => path === 'bank.yaml')?.load().text
    const bank = bankText === undefined ? undefined : {path: 'bank.yaml', text: bankText}
    const isValid = parseConfig(bank, content.assets).config !== undefined
    if (isValid || !before) return this.#open(content, bankText)
    const others = this.#files.setOthers(toOthers(content))
    const settings =
      bankText === undefined ? this.#files.remove('bank.yaml') : this.#files.set('bank.yaml', bankText)
    return joinChanges([others, settings, await this.#update(content)])
  }

  /** Compiles everything anew, or takes it from the cache: any file may depend on what has changed. */
  async #open(content: Content, bankText: string | undefined): Promise<Change> {
    await this.#hashes.save({others: true})
    const {units, found} = await compileUnits(content, this.#options)
    await this.#compiler?.close()
    this.#units = new Map(units.map((unit) => [unit.summary.path, unit]))
    const texts = readTexts(content)
    const settings = found.config ?? this.#files.config
    const files = units.map((unit) => toWorkspaceFile(unit, () => texts(unit.summary.path), settings))
    const change = this.#files.replaceAll(bankText, files, toOthers(content))
    this.#compiler = this.#openCompiler()
    return change
  }

  #openCompiler(): Compiler {
    const {keepMarkdown = false} = this.#options
    const compiler = openCompiler({config: this.#files.config, keepMarkdown})
    compiler.warm()
    return compiler
  }

  async #update(content: Content): Promise<Change> {
    const files = content.files.filter(({path}) => path !== 'bank.yaml')
    const changed = files.filter(({path, hash}) => this.#units.get(path)?.hash !== hash)
    const paths = new Set(files.map(({path}) => path))
    const removed = [...this.#units.keys()].filter((path) => !paths.has(path))
    return changed.length + removed.length === 0 ? noChange : this.#compile(changed, removed)
  }

  async #compile(changed: Content['files'], removed: readonly string[]): Promise<Change> {
    this.#isCached = false
    this.version++
    const loaded = changed.map((file) => file.load())
    const compiled = (await this.#compiler?.compile(loaded)) ?? []
    const sources = new Map(loaded.map((file) => [file.path, file]))
    for (const path of removed) this.#units.delete(path)
    const fresh = compiled.flatMap((unit) => {
      const source = sources.get(unit.summary.path)
      return source ? [{stored: storeUnit(unit, source.hash), text: source.text}] : []
    })
    const isNew = fresh.some(({stored}) => !this.#units.has(stored.summary.path))
    for (const {stored} of fresh) this.#units.set(stored.summary.path, stored)
    if (isNew) this.#units = new Map([...this.#units].sort(([one], [other]) => compareText(one, other)))
    const {config} = this.#files
    return joinChanges([
      ...removed.map((path) => this.#files.remove(path)),
      this.#files.load(fresh.map(({stored, text}) => toWorkspaceFile(stored, () => text, config))),
    ])
  }
}

const noChange: Change = {touched: [], questions: []}

function joinChanges(changes: readonly Change[]): Change {
  return {
    touched: [...new Set(changes.flatMap(({touched}) => touched))].sort(compareText),
    questions: [...new Set(changes.flatMap(({questions}) => questions))],
  }
}
