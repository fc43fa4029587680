import {type BankConfig, openConfig, parseConfig} from '../../compile/bank/bank-config.ts'
import type {LinkTargets} from '../../compile/bank/check-references.ts'
import type {FileContent} from '../../compile/bank/compile-bank.ts'
import {BankIndex} from '../../compile/bank/index/bank-index.ts'
import type {LinkOptions} from '../../compile/bank/link-bank.ts'
import {linkContent} from '../../compile/bank/link-content.ts'
import {compileFile} from '../../compile/file/compile-file.ts'
import type {FileSummary} from '../../compile/file/compiled-file.ts'
import type {FileOutline} from '../../compile/file/file-outline.ts'
import {compareText} from '../../diagnostics/compare-text.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {listPlaces} from './list-places.ts'
import {ShownDiagnostics} from './shown-diagnostics.ts'
import type {At, Change, WorkspaceOptions} from './workspace-data.ts'

/** A file of the workspace. What is not needed at once is read or compiled when it is first asked for. */
export interface WorkspaceFile {
  readonly path: string
  readonly summary: FileSummary
  readonly text: () => string
  readonly content: () => FileContent
  readonly outline: () => FileOutline | undefined
}

/** The other files of a content folder, and what went wrong when it was read. */
export interface OtherFiles extends LinkOptions {
  readonly diagnostics?: readonly Diagnostic[]
}

/** The files of a bank in memory, its settings, and the index of what is wrong between the files. */
export class BankFiles {
  readonly #options: WorkspaceOptions
  readonly #files = new Map<string, WorkspaceFile>()
  /** The last summary of each file that has a name, for a file that cannot be read at the moment. */
  readonly #known = new Map<string, FileSummary>()
  readonly #outlines = new Map<string, FileOutline>()
  readonly #shown = new ShownDiagnostics()
  #others: Required<OtherFiles>
  #bankText: string | undefined
  #config: BankConfig | undefined
  #configDiagnostics: readonly Diagnostic[] = []
  #index: BankIndex | undefined
  #places: ReadonlyMap<string, At> | undefined
  /** Increases with every update. */
  revision = 0

  constructor(options: WorkspaceOptions = {}) {
    const {files = [], config, assets = [], unread = [], ignored = []} = options
    for (const file of files) expectFile(file)
    this.#options = options
    this.#others = {assets, unread, ignored, diagnostics: []}
    this.#config = config
    const bank = files.find(({path}) => path === 'bank.yaml')
    this.#readConfig(bank?.text)
    this.load(files.filter(isContent).map(({path, text}) => this.#compile(path, text)))
  }

  get paths(): readonly string[] {
    return [...(this.#bankText === undefined ? [] : ['bank.yaml']), ...this.#files.keys()].sort(compareText)
  }

  /** The settings in use, which a `bank.yaml` with errors does not change. */
  get config(): BankConfig {
    return this.#config ?? openConfig
  }

  /** What else compiling a file needs. */
  get engines(): Pick<WorkspaceOptions, 'patterns' | 'math'> {
    const {patterns, math} = this.#options
    return {math, ...(patterns && {patterns})}
  }

  get assets(): readonly string[] {
    return this.#others.assets
  }

  /** What a build needs; nothing while there has been no valid `bank.yaml`. */
  get state(): {
    readonly config?: BankConfig
    readonly targets?: LinkTargets
    readonly assets: readonly string[]
  } {
    const assets = this.#index?.assets ?? []
    return {
      assets,
      ...(this.#config && {config: this.#config}),
      ...(this.#index && {targets: this.#index.targets}),
    }
  }

  /** All but `bank.yaml`, in the order of paths. */
  list(): readonly WorkspaceFile[] {
    return [...this.#files.values()].sort((one, other) => compareText(one.path, other.path))
  }

  /** A file that is compiled. */
  find(path: string): WorkspaceFile | undefined {
    return this.#files.get(path)
  }

  get(path: string): Pick<WorkspaceFile, 'text'> | undefined {
    const bank = this.#bankText
    if (path === 'bank.yaml') return bank === undefined ? undefined : {text: () => bank}
    return this.#files.get(path)
  }

  has(path: string): boolean {
    return this.get(path) !== undefined || this.#others.assets.includes(path)
  }

  /** The summary of a file; that of its last version with a name while the current one has none. */
  summary(path: string): FileSummary | undefined {
    return this.#known.get(path)
  }

  /** In the order of paths. */
  summaries(): readonly FileSummary[] {
    return this.paths.flatMap((path) => this.#known.get(path) ?? [])
  }

  outline(path: string): FileOutline | undefined {
    const outline = this.#files.get(path)?.outline() ?? this.#outlines.get(path)
    if (outline) this.#outlines.set(path, outline)
    return outline
  }

  set(path: string, text: string): Change {
    expectFile({path, text})
    if (path === 'bank.yaml') return this.#setBank(text)
    if (!path.endsWith('.md')) throw new TypeError(`Expected bank.yaml or a Markdown file, found ${path}`)
    return this.load([this.#compile(path, text)])
  }

  remove(path: string): Change {
    if (path === 'bank.yaml') return this.#setBank(undefined)
    const questions = this.#listIds([path])
    this.#forget(path)
    return this.#finish(questions, [path], this.#index?.update([], [path]))
  }

  /** Adds or replaces files that are compiled already. */
  load(files: readonly WorkspaceFile[]): Change {
    const paths = files.map(({path}) => path)
    const before = this.#listIds(paths)
    const linked = this.#put(files)
    return this.#finish([...before, ...this.#listIds(paths)], paths, linked)
  }

  setOthers(others: OtherFiles): Change {
    this.#others = {...this.#others, ...others}
    this.#readConfig(this.#bankText)
    return this.#finish([], 'all')
  }

  /** Replaces everything by files that are compiled already with these settings. */
  replaceAll(bankText: string | undefined, files: readonly WorkspaceFile[], others: OtherFiles): Change {
    const before = this.#listIds([...this.#files.keys()])
    const paths = new Set(files.map(({path}) => path))
    for (const path of this.#files.keys()) if (!paths.has(path)) this.#forget(path)
    this.#others = {...this.#others, ...others}
    this.#put(files)
    this.#readConfig(bankText)
    return this.#finish([...before, ...this.#listIds([...paths])], 'all')
  }

  diagnostics(path?: string): readonly Diagnostic[] {
    return path === undefined ? this.#shown.all() : this.#shown.of(path)
  }

  /** All that was found, including what the bank ignores; not sorted. */
  found(): readonly Diagnostic[] {
    return this.#shown.found()
  }

  /** Replaces tokens in the links of a question, a pattern or a bank by ids. */
  link<T>(value: T): T {
    return this.#index ? linkContent(value, this.#index.targets) : value
  }

  /** The place of a question by its id, or a former one. */
  findPlace(id: string): At | undefined {
    this.#places ??= listPlaces(this.summaries())
    return this.#places.get(id)
  }

  #compile(path: string, text: string): WorkspaceFile {
    const {keepMarkdown = false, patterns, math} = this.#options
    const options = {keepMarkdown, outline: true, math, ...(patterns && {patterns})}
    const compiled = compileFile({path, text}, this.config, options)
    return {
      path,
      summary: compiled.summary,
      text: () => text,
      content: () => compiled,
      outline: () => compiled.outline,
    }
  }

  #setBank(text: string | undefined): Change {
    const before = JSON.stringify(toCompilerSettings(this.config))
    this.#readConfig(text)
    if (before !== JSON.stringify(toCompilerSettings(this.config)))
      this.#put([...this.#files.values()].map(({path, text: read}) => this.#compile(path, read())))
    return this.#finish([], 'all')
  }

  #forget(path: string): void {
    this.#files.delete(path)
    this.#known.delete(path)
    this.#outlines.delete(path)
  }

  #put(files: readonly WorkspaceFile[]): Iterable<string> | undefined {
    for (const file of files) {
      const {path, summary} = file
      this.#files.set(path, file)
      const hasName = summary.questions.length > 0 || summary.pattern !== undefined
      if (hasName || !this.#known.has(path) || !hasError(summary)) this.#known.set(path, summary)
    }
    return this.#index?.update(files.map(({summary}) => summary))
  }

  /** Reads `bank.yaml` and indexes the bank anew, because every check may depend on the settings. */
  #readConfig(text: string | undefined): void {
    this.#bankText = text
    const bank = text === undefined ? undefined : {path: 'bank.yaml', text}
    const {config, diagnostics} = parseConfig(bank, this.#others.assets)
    this.#config = config ?? this.#config
    // A bank.yaml that could not be read is not missing.
    const isExpected = !this.#options.config && !this.#others.unread.includes('bank.yaml')
    this.#configDiagnostics = bank || isExpected ? diagnostics : []
    this.#index = this.#config && new BankIndex(this.#config, this.#others)
    this.#index?.update([...this.#listUnread(), ...[...this.#files.values()].map(({summary}) => summary)])
  }

  /** A file that cannot be read still exists, so neither its folder nor links to it are wrong. */
  #listUnread(): readonly FileSummary[] {
    return this.#others.unread
      .filter((path) => isContent({path}) && !this.#files.has(path))
      .map((path) => ({path, diagnostics: [], questions: [], references: []}))
  }

  #listIds(paths: readonly string[]): string[] {
    return paths.flatMap((path) => this.#files.get(path)?.summary.questions.map(({id}) => id) ?? [])
  }

  #finish(
    questions: readonly string[],
    changed: readonly string[] | 'all',
    linked: Iterable<string> = [],
  ): Change {
    this.#places = undefined
    this.revision++
    const paths = changed === 'all' ? this.#listAll() : [...changed, ...linked]
    const touched = this.#shown.update(['bank.yaml', ...paths], {
      config: this.#config,
      find: (path) => this.#find(path),
      ignored: (path) => this.#files.get(path)?.summary.ignored ?? [],
    })
    return {touched, questions: [...new Set(questions)]}
  }

  /** All paths that have diagnostics or may have had some. */
  #listAll(): string[] {
    const read = this.#others.diagnostics.map(({file}) => file)
    return [...this.paths, ...read, ...(this.#index?.faultyPaths ?? []), ...this.#shown.paths]
  }

  #find(path: string): readonly Diagnostic[] {
    const own =
      path === 'bank.yaml' ? this.#configDiagnostics : (this.#files.get(path)?.summary.diagnostics ?? [])
    const read = this.#others.diagnostics.filter(({file}) => file === path)
    return [...read, ...own, ...(this.#index?.diagnosticsOf(path) ?? [])]
  }
}

/** The settings that the result of a file depends on. */
function toCompilerSettings({categories, levels, tags, images, environments}: BankConfig): object {
  return {categories, levels, tags, images, environments}
}

const isContent = ({path}: {readonly path: string}): boolean => path.endsWith('.md')

const hasError = ({diagnostics}: FileSummary): boolean =>
  diagnostics.some(({severity}) => severity === 'error')

function expectFile(file: {readonly path: unknown; readonly text: unknown}): void {
  if (typeof file?.path !== 'string' || typeof file.text !== 'string')
    throw new TypeError('Expected files as {path, text}')
}
