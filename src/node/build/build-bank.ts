import {realpathSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {version} from '../../compile/compiler-version.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {type Reading, readWhenNeeded} from '../cache/cached-pattern.ts'
import {FileHashes} from '../cache/file-hashes.ts'
import {type BuildRecord, isUpToDate, readBuildRecord, recordBuild} from '../cache/up-to-date-build.ts'
import {dependencyVersions} from '../dependency-versions.ts'
import {sha256} from '../sha256.ts'
import {hashProofLock} from '../verify/proof-lock.ts'
import {assertDisjoint} from './assert-disjoint.ts'
import type {CachedContentOptions, CompiledContent, ContentOptions} from './compile-content.ts'
import {type Content, readAgain, readContent} from './read-content.ts'

export interface BankReport {
  /** Sorted by file and place; paths are relative to the content folder. */
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: {
    readonly files: number
    readonly patterns: number
    readonly questions: number
    /** Files that were compiled rather than read from the cache. */
    readonly compiled: number
  }
  /** Paths of the checked files, relative to the content folder. */
  readonly files: readonly string[]
  /** Reads the text of a checked file, for code frames. */
  readonly source: (path: string) => string | undefined
}

export interface BuildReport extends BankReport {
  /** Names of the files in the output folder; empty if there was an error. */
  readonly written: readonly string[]
}

export interface BuildOptions extends ContentOptions {
  /** Output folder; replaced atomically, or unchanged if there is an error. */
  readonly out: string
  /** Whether a warning prevents the build, as an error does. */
  readonly strict?: boolean
  /** Whether to write `bank.json`, `public.json` and `keys.json` even if `bank.json` has more than 20 MB. */
  readonly single?: boolean
}

/**
 * Compiles a content folder to JSON.
 *
 * @throws {OperationalError} if the content folder is missing, or the output folder contains files of other origin
 */
export function buildBank(options: BuildOptions): Promise<BuildReport> {
  return readWhenNeeded((reading) => build({...options, reading}))
}

async function build(options: BuildOptions & {readonly reading: Reading}): Promise<BuildReport> {
  assertDisjoint(options.content, options.out)
  if (options.cache !== undefined) {
    assertDisjoint(options.content, options.cache)
    assertDisjoint(options.out, options.cache)
  }
  const folders = {content: resolve(options.content), out: resolve(options.out)}
  // Node never stops creating a relative folder if the working folder was removed.
  const cache = options.cache === undefined ? undefined : resolve(options.cache)
  const hashes = new FileHashes(cache)
  const content = readContent(options.content, hashes)
  const inputs = hashInputs(content, options)
  const record = cache === undefined ? undefined : readBuildRecord(cache)
  if (record && isUpToDate(record, {inputs, hashes, ...folders})) {
    await hashes.save()
    const report = toUpToDateReport(content, record)
    return isRefused(report, options) ? {...report, written: []} : report
  }
  const {compileAndJudge, toCacheKey, writeBank} = await loadCompiler()
  const {compiled, checked} = await compileAndJudge(content, options)
  const report = toReport(compiled)
  const {config, linked, diagnostics} = compiled
  if (!config || !linked || isRefused(compiled, options)) return {...report, written: []}
  const key = toCacheKey(config, options.keepMarkdown ?? false)
  const {
    written,
    sources,
    patterns: placed,
  } = await writeBank({...compiled, config, linked}, checked, {
    ...folders,
    maxSingleBytes: toMaxSingleBytes(options),
    known: {key, hashes, record},
  })
  const root = realpathSync(folders.content)
  for (const [name, hash] of Object.entries(written)) hashes.record(join(folders.out, name), hash)
  await hashes.save()
  if (cache !== undefined) {
    const {patterns, questions} = report.counts
    const counts = {patterns, questions}
    const setupFiles = hashFiles(
      root,
      (config.environments ?? []).flatMap(({setup}) => setup ?? []),
    )
    recordBuild(cache, {
      inputs,
      diagnostics,
      counts,
      setupFiles,
      written,
      patterns: placed,
      copies: sources,
    })
  }
  return {...report, written: Object.keys(written)}
}

/** A larger `bank.json` would be slow to load for clients, and slow to write after every change. */
export function toMaxSingleBytes({single = false}: Pick<BuildOptions, 'single'>): number {
  return single ? Number.POSITIVE_INFINITY : 20_000_000
}

/** Whether the problems prevent a build. */
export function isRefused(
  {diagnostics}: Pick<BankReport, 'diagnostics'>,
  {strict = false}: Pick<BuildOptions, 'strict'>,
): boolean {
  return diagnostics.some(({severity}) => severity === 'error' || (strict && severity === 'warning'))
}

/** Loaded on demand: loading the parser takes longer than checking an unchanged bank. */
async function loadCompiler() {
  const {compileAndJudge} = await import('./compile-and-judge.ts')
  const {toCacheKey} = await import('./compile-content.ts')
  const {writeBank} = await import('./write-bank.ts')
  return {compileAndJudge, toCacheKey, writeBank}
}

/** Hash of everything that a bank depends on, except the bytes of copied files. */
function hashInputs(
  {files, assets, diagnostics}: Content,
  {content, keepMarkdown = false, single = false}: BuildOptions,
): string {
  const hashes = files.map(({path, hash}) => [path, hash])
  const proofs = hashProofLock(content)
  return sha256(
    JSON.stringify([
      version,
      dependencyVersions(),
      keepMarkdown,
      single,
      hashes,
      assets,
      diagnostics,
      proofs,
    ]),
  )
}

function hashFiles(root: string, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, sha256(readAgain(root, path))]))
}

function toUpToDateReport(content: Content, {diagnostics, counts, written}: BuildRecord): BuildReport {
  const files = content.files.length
  return {
    ...toSourceAccess(content),
    diagnostics,
    counts: {...counts, files, compiled: 0},
    written: Object.keys(written),
  }
}

/**
 * Validates a content folder as `buildBank` does, but writes only the cache.
 *
 * @throws {OperationalError} if the content folder is missing
 */
export function checkBank(options: ContentOptions): Promise<BankReport> {
  return readWhenNeeded((reading) => check({...options, reading}))
}

async function check(options: CachedContentOptions): Promise<BankReport> {
  if (options.cache !== undefined) assertDisjoint(options.content, options.cache)
  const hashes = new FileHashes(options.cache)
  const content = readContent(options.content, hashes)
  await hashes.save({others: true})
  const {compileAndJudge} = await loadCompiler()
  const {compiled} = await compileAndJudge(content, options)
  return toReport(compiled)
}

export function toReport({content, units, diagnostics, compiled}: CompiledContent): BankReport {
  return {
    ...toSourceAccess(content),
    diagnostics,
    counts: {
      files: content.files.length,
      patterns: units.filter(({summary}) => summary.pattern).length,
      questions: units.reduce((total, {summary}) => total + summary.questions.length, 0),
      compiled,
    },
  }
}

function toSourceAccess({files}: Content): Pick<BankReport, 'files' | 'source'> {
  const found = new Map(files.map((file) => [file.path, file]))
  const source = (path: string): string | undefined => {
    try {
      return found.get(path)?.load().text
    } catch {
      // It has been removed and cannot be shown.
      return undefined
    }
  }
  return {files: [...found.keys()], source}
}
