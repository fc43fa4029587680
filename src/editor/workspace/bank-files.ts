import type {BankData, Pattern} from '../../bank/bank-data.ts'
import {type BankConfig, openConfig, parseConfig} from '../../compile/bank/bank-config.ts'
import type {LinkTargets} from '../../compile/bank/check-references.ts'
import {assemble} from '../../compile/bank/compile-bank.ts'
import {BankIndex} from '../../compile/bank/index/bank-index.ts'
import type {LinkOptions} from '../../compile/bank/link-bank.ts'
import {linkContent} from '../../compile/bank/link-content.ts'
import {compileFile} from '../../compile/file/compile-file.ts'
import type {CompiledFile, FileSummary} from '../../compile/file/compiled-file.ts'
import type {FileOutline} from '../../compile/file/file-outline.ts'
import {folderOf} from '../../compile/file/path-id.ts'
import {compareText} from '../../diagnostics/compare-text.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import type {Question} from '../../kinds/kinds.ts'
import {listPlaces} from './list-places.ts'
import {ShownDiagnostics} from './shown-diagnostics.ts'
import type {At, Change, WorkspaceOptions} from './workspace-data.ts'

/** A file of the workspace. What is not needed at once is read or compiled when it is first asked for. */
export interface WorkspaceFile {
  readonly path: string
  readonly summary: FileSummary
  readonly text: () => string
  readonly compiled: () => CompiledFile
}

/** The files of a bank in memory, its settings, and the index of what is wrong between the files. */
export class BankFiles {
  readonly #options: WorkspaceOptions
  readonly #files = new Map<string, WorkspaceFile>()
  /** The last summary of each file that has a name, for a file that cannot be read at the moment. */
  readonly #known = new Map<string, FileSummary>()
  readonly #outlines = new Map<string, FileOutline>()
  readonly #shown = new ShownDiagnostics()
  #others: Required<LinkOptions>
  #bankText: string | undefined
  #config: BankConfig | undefined
  #configDiagnostics: readonly Diagnostic[] = []
  #index: BankIndex | undefined
  #places: ReadonlyMap<string, At> | undefined

  constructor(options: WorkspaceOptions = {}) {
    const {files = [], config, assets = [], unread = [], ignored = []} = options
    for (const file of files) expectFile(file)
    this.#options = options
    this.#others = {assets, unread, ignored}
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

  get assets(): readonly string[] {
    return this.#others.assets
  }

  get targets(): LinkTargets | undefined {
    return this.#index?.targets
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
    const outline = this.#files.get(path)?.compiled().outline ?? this.#outlines.get(path)
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
    this.#files.delete(path)
    this.#known.delete(path)
    this.#outlines.delete(path)
    return this.#finish(questions, [path], this.#index?.update([], [path]))
  }

  /** Adds or replaces files that are compiled already. */
  load(files: readonly WorkspaceFile[]): Change {
    const paths = files.map(({path}) => path)
    const before = this.#listIds(paths)
    const linked = this.#put(files)
    return this.#finish([...before, ...this.#listIds(paths)], paths, linked)
  }

  setOthers(others: LinkOptions): Change {
    this.#others = {...this.#others, ...others}
    this.#readConfig(this.#bankText)
    return this.#finish([], this.paths)
  }

  diagnostics(path?: string): readonly Diagnostic[] {
    return path === undefined ? this.#shown.all() : this.#shown.of(path)
  }

  question(id: string): {readonly question?: Question; readonly at: At} | undefined {
    const at = this.#findPlace(id)
    if (!at) return undefined
    const {summary, compiled} = this.#files.get(at.path) ?? {}
    const own = summary?.questions.find((one) => one.id === id || one.formerly.some(({name}) => name === id))
    const question = own && compiled?.().questions.find((one) => one.id === own.id)
    return {at, ...(question && {question: this.#link(question)})}
  }

  pattern(id: string): {readonly pattern?: Pattern; readonly at: At} | undefined {
    const path = `${id}/pattern.md`
    const file = this.#files.get(path)
    if (!file) return undefined
    const draft = file.compiled().pattern
    const inside = [...this.#files.values()].filter((one) => folderOf(one.path) === id && one !== file)
    const questions = inside
      .sort((a, b) => compareText(a.path, b.path))
      .flatMap((one) => one.compiled().questions.map((question) => question.id))
    return {
      at: {path, place: file.summary.pattern?.place ?? startOfFile},
      ...(draft && {pattern: {...this.#link(draft), questions}}),
    }
  }

  bank(): BankData | undefined {
    if (!this.#config) return undefined
    const compiled = [...this.#files.values()].map((file) => file.compiled())
    return this.#link(assemble(compiled, this.#config))
  }

  #link<T>(value: T): T {
    return this.#index ? linkContent(value, this.#index.targets) : value
  }

  #findPlace(id: string): At | undefined {
    this.#places ??= listPlaces(this.summaries())
    return this.#places.get(id)
  }

  #compile(path: string, text: string): WorkspaceFile {
    const {keepMarkdown = false, patterns} = this.#options
    const options = {keepMarkdown, outline: true, ...(patterns && {patterns})}
    const compiled = compileFile({path, text}, this.config, options)
    return {path, summary: compiled.summary, text: () => text, compiled: () => compiled}
  }

  #setBank(text: string | undefined): Change {
    const before = JSON.stringify(toCompilerSettings(this.config))
    this.#readConfig(text)
    if (before !== JSON.stringify(toCompilerSettings(this.config)))
      this.#put([...this.#files.values()].map(({path, text: read}) => this.#compile(path, read())))
    return this.#finish([], this.paths)
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
    this.#configDiagnostics = bank || !this.#options.config ? diagnostics : []
    this.#index = this.#config && new BankIndex(this.#config, this.#others)
    this.#index?.update([...this.#files.values()].map(({summary}) => summary))
  }

  #listIds(paths: readonly string[]): string[] {
    return paths.flatMap((path) => this.#files.get(path)?.summary.questions.map(({id}) => id) ?? [])
  }

  #finish(questions: readonly string[], changed: readonly string[], linked: Iterable<string> = []): Change {
    this.#places = undefined
    const faulty = this.#index?.faultyPaths ?? []
    const candidates = new Set([
      'bank.yaml',
      ...changed,
      ...linked,
      ...(changed.length === 1 ? [] : [...faulty, ...this.#shown.paths]),
    ])
    const touched = this.#shown.update(candidates, {
      config: this.#config,
      find: (path) => this.#find(path),
      ignored: (path) => this.#files.get(path)?.summary.ignored ?? [],
    })
    return {touched, questions: [...new Set(questions)]}
  }

  #find(path: string): readonly Diagnostic[] {
    const own =
      path === 'bank.yaml' ? this.#configDiagnostics : (this.#files.get(path)?.summary.diagnostics ?? [])
    return [...own, ...(this.#index?.diagnosticsOf(path) ?? [])]
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
