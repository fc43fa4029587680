import {resolve} from 'node:path'
import {type BankConfig, openConfig, parseConfig} from '../../compile/bank/bank-config.ts'
import {finishDiagnostics} from '../../compile/bank/finish-diagnostics.ts'
import {type LinkedBank, linkBank} from '../../compile/bank/link-bank.ts'
import {version} from '../../compile/compiler-version.ts'
import type {FileSummary} from '../../compile/file/compiled-file.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import {readCache, writeCache} from '../cache/cache.ts'
import type {Reading} from '../cache/cached-pattern.ts'
import {type StoredUnit, storeUnit} from '../cache/stored-unit.ts'
import {dependencyVersions} from '../dependency-versions.ts'
import {sha256} from '../sha256.ts'
import {type OnProgress, openCompiler} from './compile-files.ts'
import type {Content} from './read-content.ts'

export interface ContentOptions {
  /** The content folder. */
  readonly content: string
  /** Cache folder for compiled files; without it nothing is cached. */
  readonly cache?: string
  /** Includes the Markdown source of every rich text. */
  readonly keepMarkdown?: boolean
  /** Called with the number of compiled files and the number of changed files. */
  readonly onProgress?: OnProgress
}

/** Options of callers that run again if a text of the cache is lost. */
export interface CachedContentOptions extends ContentOptions {
  readonly reading?: Reading
}

export interface CompiledContent {
  readonly content: Content
  readonly config?: BankConfig
  /** By path. */
  readonly units: readonly StoredUnit[]
  readonly linked?: LinkedBank
  readonly diagnostics: readonly Diagnostic[]
  /** The number of files that were compiled rather than read from the cache. */
  readonly compiled: number
}

/** Files that are not linked yet. */
interface CompiledUnits extends Pick<CompiledContent, 'units' | 'compiled'> {
  /** What `bank.yaml` says, and what is wrong with it. */
  readonly found: ReturnType<typeof parseConfig>
}

/** Compiles each file separately, or reads it from the cache, then links all of them. */
export async function compileContent(
  content: Content,
  options: CachedContentOptions,
): Promise<CompiledContent> {
  const {found, units, compiled} = await compileUnits(content, options)
  return {...finish(content, found, units), units, compiled}
}

/** Links files that were compiled elsewhere. */
export function linkUnits(content: Content, units: readonly StoredUnit[]): CompiledContent {
  return {...finish(content, readConfig(content), units), units, compiled: 0}
}

/**
 * Compiles each file separately, or reads it from the cache.
 *
 * @param others paths of files that are not compiled now, and stay in the cache
 */
export async function compileUnits(
  content: Content,
  options: CachedContentOptions,
  others: readonly string[] = [],
): Promise<CompiledUnits> {
  // Node never stops creating a relative folder if the working folder was removed.
  const cache = options.cache === undefined ? undefined : resolve(options.cache)
  const found = readConfig(content)
  const config = found.config ?? openConfig
  const keepMarkdown = options.keepMarkdown ?? false
  const key = toCacheKey(config, keepMarkdown)
  const files = content.files.filter(({path}) => path !== 'bank.yaml')
  const compiler = openCompiler({config, keepMarkdown})
  try {
    if (files.some(({isKnown}) => !isKnown)) compiler.warm()
    const known = cache === undefined ? new Map<string, StoredUnit>() : readCache(cache, key, options.reading)
    const changed = files.filter(({path, hash}) => known.get(path)?.hash !== hash).map((file) => file.load())
    const compiled = await compiler.compile(changed, options.onProgress)
    const fresh = new Map(compiled.map((unit) => [unit.summary.path, unit]))
    // A file may have changed since it was found; use the hash of the compiled text.
    const hashes = new Map(changed.map(({path, hash}) => [path, hash]))
    const units = files.flatMap(({path, hash}) => {
      const unit = fresh.get(path)
      const stored = unit ? storeUnit(unit, hashes.get(path) ?? hash) : known.get(path)
      fresh.delete(path)
      return stored ? [stored] : []
    })
    const kept = others.flatMap((path) => known.get(path) ?? [])
    if (cache !== undefined && (changed.length > 0 || known.size !== units.length + kept.length)) {
      writeCache(cache, key, [...units, ...kept].filter(isCacheable))
    }
    return {found, units, compiled: changed.length}
  } finally {
    await compiler.close()
  }
}

/** Hash of everything that a compiled file depends on besides its text. */
export function toCacheKey(config: BankConfig, keepMarkdown: boolean): string {
  return sha256(JSON.stringify([version, dependencyVersions(), config, keepMarkdown]))
}

/** An unreadable `bank.yaml` was already reported and must not count as missing. */
function readConfig({files, assets, diagnostics}: Content): ReturnType<typeof parseConfig> {
  if (diagnostics.some(({file}) => file === 'bank.yaml')) return {diagnostics: []}
  return parseConfig(files.find(({path}) => path === 'bank.yaml')?.load(), assets)
}

/** A file that exceeded its deadline is not cached: the machine may have been busy. */
export function isCacheable({summary}: StoredUnit): boolean {
  return !summary.diagnostics.some(({code}) => code === 'limit/deadline')
}

function finish(
  content: Content,
  found: ReturnType<typeof parseConfig>,
  units: readonly StoredUnit[],
): Omit<CompiledContent, 'units' | 'compiled'> {
  const {config} = found
  const summaries = units.map(({summary}) => summary)
  // An unreadable file still exists, so neither its folder nor links to it are wrong.
  const unread = content.diagnostics.filter(({severity}) => severity === 'error').map(({file}) => file)
  const unreadSummaries = unread.filter((file) => file.endsWith('.md')).map(unreadSummary)
  const linked =
    config &&
    linkBank([...summaries, ...unreadSummaries], config, {
      assets: content.assets,
      unread,
      ignored: content.ignored,
    })
  const all = [
    ...content.diagnostics,
    ...found.diagnostics,
    ...summaries.flatMap((summary) => summary.diagnostics),
    ...(linked?.diagnostics ?? []),
  ]
  const diagnostics = config ? finishDiagnostics(all, summaries, config) : sortDiagnostics(all)
  return {content, ...(config && {config}), ...(linked && {linked}), diagnostics}
}

function unreadSummary(path: string): FileSummary {
  return {path, diagnostics: [], questions: [], references: []}
}
