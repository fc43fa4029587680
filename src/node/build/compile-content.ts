import {resolve} from 'node:path'
import {type BankConfig, configOf, openConfig} from '../../compile/bank/bank-config.ts'
import {type LinkedBank, linkBank} from '../../compile/bank/link-bank.ts'
import {version} from '../../compile/compiler-version.ts'
import type {FileSummary} from '../../compile/file/compiled-file.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import {readCache, writeCache} from '../cache/cache.ts'
import {type StoredUnit, storeUnit} from '../cache/stored-unit.ts'
import {dependencyVersions} from '../dependency-versions.ts'
import {sha256} from '../sha256.ts'
import {type OnProgress, openCompiler} from './compile-files.ts'
import type {Content} from './read-content.ts'

export interface ContentOptions {
  /** The content folder. */
  readonly content: string
  /** A folder in which compiled files are kept for the next time; nothing is kept without it. */
  readonly cache?: string
  /** Keeps the Markdown of every rich text beside its HTML. */
  readonly keepMarkdown?: boolean
  /** Told how many of the files that changed are compiled. */
  readonly onProgress?: OnProgress
}

export interface CompiledContent {
  readonly content: Content
  readonly config?: BankConfig
  /** By path. */
  readonly units: readonly StoredUnit[]
  readonly linked?: LinkedBank
  readonly diagnostics: readonly Diagnostic[]
  /** How many files were compiled now, the others being known from the cache. */
  readonly compiled: number
}

/** Map, then reduce: each file by itself, from the cache where it can be, and then all against one another. */
export async function compileContent(content: Content, options: ContentOptions): Promise<CompiledContent> {
  // Node makes a relative folder for ever when the working folder is gone in the meantime.
  const cache = options.cache === undefined ? undefined : resolve(options.cache)
  const found = readConfig(content)
  const config = found.config ?? openConfig
  const keepMarkdown = options.keepMarkdown ?? false
  const key = sha256(JSON.stringify([version, dependencyVersions(), config, keepMarkdown]))
  const files = content.files.filter(({path}) => path !== 'bank.yaml')
  const compiler = openCompiler({config, keepMarkdown})
  try {
    if (files.some(({isKnown}) => !isKnown)) compiler.warm()
    const known = cache === undefined ? new Map<string, StoredUnit>() : readCache(cache, key)
    const changed = files.filter(({path, hash}) => known.get(path)?.hash !== hash).map((file) => file.load())
    const compiled = await compiler.compile(changed, options.onProgress)
    const fresh = new Map(compiled.map((unit) => [unit.summary.path, unit]))
    // A file may have changed since it was found: what was compiled counts.
    const hashes = new Map(changed.map(({path, hash}) => [path, hash]))
    const units = files.flatMap(({path, hash}) => {
      const unit = fresh.get(path)
      const stored = unit ? storeUnit(unit, hashes.get(path) ?? hash) : known.get(path)
      fresh.delete(path)
      return stored ? [stored] : []
    })
    if (cache !== undefined && (changed.length > 0 || known.size !== units.length)) {
      writeCache(cache, key, units.filter(isCacheable))
    }
    return {...finish(content, found, units), units, compiled: changed.length}
  } finally {
    await compiler.close()
  }
}

/** A `bank.yaml` that could not be read has been reported; it is not missing. */
function readConfig({files, assets, diagnostics}: Content): ReturnType<typeof configOf> {
  if (diagnostics.some(({file}) => file === 'bank.yaml')) return {diagnostics: []}
  return configOf(files.find(({path}) => path === 'bank.yaml')?.load(), assets)
}

/** A file that was given up may have met a busy machine: it is tried again the next time. */
function isCacheable({summary}: StoredUnit): boolean {
  return !summary.diagnostics.some(({code}) => code === 'limit/deadline')
}

function finish(
  content: Content,
  found: ReturnType<typeof configOf>,
  units: readonly StoredUnit[],
): Omit<CompiledContent, 'units' | 'compiled'> {
  const {config} = found
  const summaries = units.map(({summary}) => summary)
  // A file that could not be read is there all the same: it is not missing from its folder, nor from links to it.
  const unread = content.diagnostics.filter(({severity}) => severity === 'error').map(({file}) => file)
  const unreadSummaries = unread.filter((file) => file.endsWith('.md')).map(unreadSummary)
  const linked =
    config && linkBank([...summaries, ...unreadSummaries], config, {assets: content.assets, unread})
  const diagnostics = sortDiagnostics([
    ...content.diagnostics,
    ...found.diagnostics,
    ...summaries.flatMap((summary) => summary.diagnostics),
    ...(linked?.diagnostics ?? []),
  ])
  return {content, ...(config && {config}), ...(linked && {linked}), diagnostics}
}

function unreadSummary(path: string): FileSummary {
  return {path, diagnostics: [], questions: [], references: []}
}
