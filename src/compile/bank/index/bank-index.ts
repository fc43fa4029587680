import {compareText} from '../../../diagnostics/compare-text.ts'
import {diagnose} from '../../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../../diagnostics/place.ts'
import type {FileSummary} from '../../file/compiled-file.ts'
import {folderOf} from '../../file/path-id.ts'
import type {BankConfig} from '../bank-config.ts'
import {type FiledPattern, reportCycles} from '../check-cycles.ts'
import {checkId, checkTwins, type Holder, listHolders} from '../check-ids.ts'
import {checkPaths, toFoldedPath} from '../check-paths.ts'
import {checkFolder, checkPattern, toPatternFile} from '../check-patterns.ts'
import {
  checkReferences,
  type FileTarget,
  findUsedAssets,
  type LinkTargets,
  type ReferenceContext,
  toTarget,
} from '../check-references.ts'
import {listNeighbourhoods, NearestPath} from '../nearest-path.ts'
import type {ReportInBank} from '../report-in-bank.ts'
import {Findings} from './findings.ts'
import {KeyedTable} from './keyed-table.ts'

export interface BankFiles {
  /** The files of the content folder that are not Markdown. */
  readonly assets: readonly string[]
  /** Files and folders that exist but could not be read: their contents are not reported as missing. */
  readonly unread: readonly string[]
  /** Markdown files that are not content, such as `README.md`. */
  readonly ignored: readonly string[]
}

/**
 * The summaries of a bank, and what is wrong between its files. Whatever can be at fault across files is a key: an id, a
 * text, a folder, a path. After a change only the keys of the changed files are checked again.
 */
export class BankIndex {
  readonly targets: LinkTargets
  readonly #config: BankConfig
  readonly #ignored: readonly string[]
  readonly #hasUnread: boolean
  readonly #references: ReferenceContext
  readonly #summaries = new Map<string, FileSummary>()
  readonly #files = new Map<string, FileTarget>()
  readonly #findings = new Findings()
  readonly #ids = new KeyedTable<Holder>()
  readonly #texts = new KeyedTable<Holder>()
  readonly #folders = new KeyedTable<string>()
  readonly #folded = new KeyedTable<string>()
  readonly #assets = new KeyedTable<string>()
  /** The files that link to a path or require the pattern there. */
  readonly #referrers = new KeyedTable<string>()
  /** The files with a missing target, by the names that its suggestion depends on. */
  readonly #missing = new KeyedTable<string>()
  readonly #neighbourhoods = new Map<string, readonly string[]>()
  readonly #requiringUnknown = new Set<string>()
  readonly #nonEmpty = new Set<string>()

  constructor(config: BankConfig, {assets, unread, ignored}: BankFiles) {
    this.#config = config
    this.#ignored = ignored
    this.#hasUnread = unread.length > 0
    this.targets = {files: this.#files, assets: new Set(assets)}
    const nearestOf = {image: new NearestPath(assets), link: new NearestPath(assets)}
    this.#references = {targets: this.targets, isUnread: createIsUnread(unread), nearestOf}
  }

  /**
   * Replaces the summaries of files, or removes files.
   *
   * @returns the paths whose diagnostics across files have changed
   */
  update(changed: readonly FileSummary[], removed: readonly string[] = []): ReadonlySet<string> {
    const dirty = new Dirty()
    for (const path of removed) this.#replace(path, undefined, dirty)
    for (const summary of changed) this.#replace(summary.path, summary, dirty)
    const touched = new Set<string>()
    const check = (name: string, run: (report: ReportInBank) => void): void => {
      const found: Diagnostic[] = []
      run((code, data, where) => void found.push(diagnose(code, data, where)))
      this.#findings.replace(name, found, touched)
    }
    this.#checkKeys(dirty, check)
    for (const path of this.#withReferrers(dirty)) this.#checkFile(path, check)
    if (dirty.hasPatterns) check('cycles', (report) => reportCycles(this.#listPatterns(), report))
    check('bank', (report) => this.#checkSubstance(report))
    return touched
  }

  /** Diagnostics across files that are reported in a file, sorted. */
  diagnosticsOf(path: string): readonly Diagnostic[] {
    return this.#findings.of(path)
  }

  /** The paths with diagnostics across files, in order; some, such as `bank.yaml`, have no summary. */
  get faultyPaths(): readonly string[] {
    return [...this.#findings.files()].sort(compareText)
  }

  /** Files other than Markdown that content shows or links to, in order. */
  get assets(): readonly string[] {
    return [...this.#assets.keys()].sort(compareText)
  }

  #replace(path: string, summary: FileSummary | undefined, dirty: Dirty): void {
    const before = this.#summaries.get(path)
    const {link} = this.#references.nearestOf
    if (!before && summary) link.add(path)
    if (before && !summary) link.remove(path)
    if (!before !== !summary) dirty.existence.add(path)
    if (before?.pattern || summary?.pattern) dirty.hasPatterns = true
    if (before?.pattern?.given?.asked !== summary?.pattern?.given?.asked)
      for (const text of this.#listTexts(folderOf(path))) dirty.texts.add(text)
    dirty.folders.add(folderOf(path))
    dirty.files.add(path)
    if (summary) {
      this.#summaries.set(path, summary)
      this.#files.set(path, toTarget(summary))
    } else {
      this.#summaries.delete(path)
      this.#files.delete(path)
    }
    const {questions, diagnostics} = summary ?? {questions: [], diagnostics: []}
    if (questions.length > 0 || diagnostics.length > 0) this.#nonEmpty.add(path)
    else this.#nonEmpty.delete(path)
    if (before) this.#eachKey(before, dirty, (table, key, _, shared) => table.remove(path, key, shared))
    if (summary)
      this.#eachKey(summary, dirty, (table, key, value, shared) => table.add(path, key, value, shared))
  }

  #eachKey(summary: FileSummary, dirty: Dirty, visit: Visit): void {
    const {path, questions} = summary
    for (const holder of listHolders(summary)) visit(this.#ids, holder.name, holder, dirty.ids)
    for (const {id: name, place, fingerprint} of questions)
      visit(this.#texts, fingerprint, {name, place, file: path, role: 'question'}, dirty.texts)
    const assets = findUsedAssets(summary, this.#references)
    for (const name of [path, ...assets]) visit(this.#folded, toFoldedPath(name), name, dirty.folded)
    for (const asset of assets) visit(this.#assets, asset, asset)
    for (const target of listTargets(summary)) visit(this.#referrers, target, target)
    visit(this.#folders, folderOf(path), path)
  }

  #checkKeys(dirty: Dirty, check: Check): void {
    for (const id of dirty.ids) check(`id ${id}`, (report) => checkId(this.#ids.get(id), report))
    for (const text of dirty.texts)
      check(`text ${text}`, (report) => checkTwins(this.#texts.get(text), this.#findGiven, report))
    for (const path of dirty.folded)
      check(`path ${path}`, (report) => checkPaths(this.#folded.get(path), report))
    for (const folder of dirty.folders)
      check(`folder ${folder}`, (report) => checkFolder(folder, this.#folders.get(folder), report))
  }

  /** The texts of the questions in a folder. */
  #listTexts(folder: string): readonly string[] {
    return this.#folders
      .get(folder)
      .flatMap((path) => this.#summaries.get(path)?.questions ?? [])
      .map(({fingerprint}) => fingerprint)
  }

  /** What the pattern of a file gives with each question. */
  readonly #findGiven = ({file}: Holder): string | undefined =>
    this.#summaries.get(toPatternFile(folderOf(file)))?.pattern?.given?.asked

  /** The changed files, those that refer to them, and those for which another suggestion may be right now. */
  #withReferrers({files, existence, hasPatterns}: Dirty): ReadonlySet<string> {
    const all = new Set(files)
    for (const path of files) for (const file of this.#referrers.files(path)) all.add(file)
    for (const key of [...existence].flatMap(listNeighbourhoods))
      for (const file of this.#missing.files(key)) all.add(file)
    if (hasPatterns) for (const file of this.#requiringUnknown) all.add(file)
    return all
  }

  #checkFile(path: string, check: Check): void {
    const summary = this.#summaries.get(path)
    if (summary && summary.references.length === 0 && !summary.pattern && !this.#findings.has(`file ${path}`))
      return
    let missing: readonly string[] = []
    let isUnknown = false
    check(`file ${path}`, (report) => {
      if (!summary) return
      missing = checkReferences(summary, this.#references, report)
      const exists = (file: string): boolean => this.#files.has(file) || this.#references.isUnread(file)
      const context = {config: this.#config, exists, ids: () => this.#listPatterns().keys()}
      if (summary.pattern) isUnknown = checkPattern({...summary.pattern, file: path}, context, report)
    })
    for (const key of this.#neighbourhoods.get(path) ?? []) this.#missing.remove(path, key)
    const neighbourhoods = missing.flatMap(listNeighbourhoods)
    for (const key of neighbourhoods) this.#missing.add(path, key, key)
    if (neighbourhoods.length > 0) this.#neighbourhoods.set(path, neighbourhoods)
    else this.#neighbourhoods.delete(path)
    if (isUnknown) this.#requiringUnknown.add(path)
    else this.#requiringUnknown.delete(path)
  }

  /** By id, in the order of paths. */
  #listPatterns(): ReadonlyMap<string, FiledPattern> {
    const found = [...this.#summaries.values()].flatMap(({path: file, pattern}) =>
      pattern ? [{...pattern, file}] : [],
    )
    return new Map(found.sort((a, b) => compareText(a.file, b.file)).map((pattern) => [pattern.id, pattern]))
  }

  #checkSubstance(report: ReportInBank): void {
    if (this.#nonEmpty.size > 0 || this.#hasUnread) return
    report('bank/no-questions', {ignored: this.#ignored}, {file: 'bank.yaml', place: startOfFile})
  }
}

type Visit = <V>(table: KeyedTable<V>, key: string, value: V, shared?: Set<string>) => void
type Check = (name: string, run: (report: ReportInBank) => void) => void

/** The keys to check again. */
class Dirty {
  readonly ids = new Set<string>()
  readonly texts = new Set<string>()
  readonly folders = new Set<string>()
  readonly folded = new Set<string>()
  readonly files = new Set<string>()
  /** Files that were added or removed. */
  readonly existence = new Set<string>()
  hasPatterns = false
}

/** The paths that a file links to, and those of the patterns that it requires. */
function listTargets({references, pattern}: FileSummary): readonly string[] {
  const required = (pattern?.requires ?? []).map(({name}) => toPatternFile(name))
  if (references.length === 0) return required
  return [...new Set([...references.map(({path}) => path), ...required])]
}

/** Creates a test for paths that could not be read, or are inside a folder that could not. */
function createIsUnread(unread: readonly string[]): (path: string) => boolean {
  const paths = new Set(unread)
  const isUnread = (path: string): boolean => paths.has(path) || (path !== '' && isUnread(folderOf(path)))
  return isUnread
}
