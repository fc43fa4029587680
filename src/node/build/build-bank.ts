import {readFileSync, realpathSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {version} from '../../compile/compiler-version.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {FileHashes} from '../cache/file-hashes.ts'
import {findStandingBuild, type StandingBuild, writeStandingBuild} from '../cache/standing-build.ts'
import {dependencyVersions} from '../dependency-versions.ts'
import {EnvironmentError} from '../environment-error.ts'
import {hashOf} from '../hash.ts'
import {hashOfProofs} from '../verify/proof-lock.ts'
import type {CompiledContent, ContentOptions} from './compile-content.ts'
import {publishFolder} from './publish-folder.ts'
import {type Content, readContent} from './read-content.ts'

export interface BankReport {
  /** Faults, sorted by file and place; paths are relative to the content folder. */
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: {
    readonly files: number
    readonly patterns: number
    readonly questions: number
    /** Files that were compiled now; the others were known from the cache. */
    readonly compiled: number
  }
  /** Paths of the files that were looked at, relative to the content folder. */
  readonly files: readonly string[]
  /** The text of such a file, for code frames. */
  readonly source: (path: string) => string | undefined
}

export interface BuildReport extends BankReport {
  /** Names of the files in the output folder; none where there was an error. */
  readonly written: readonly string[]
}

export interface BuildOptions extends ContentOptions {
  /** The folder that receives the bank; replaced as a whole, or left as it was when there is an error. */
  readonly out: string
}

/**
 * Compiles a content folder to JSON.
 *
 * @throws {EnvironmentError} when there is no such folder, or the output folder holds files that are not a bank's
 */
export async function buildBank(options: BuildOptions): Promise<BuildReport> {
  expectApart(options.content, options.out)
  if (options.cache !== undefined) {
    expectApart(options.content, options.cache)
    expectApart(options.out, options.cache)
  }
  const folders = {content: resolve(options.content), out: resolve(options.out)}
  // Node makes a relative folder for ever when the working folder is gone in the meantime.
  const cache = options.cache === undefined ? undefined : resolve(options.cache)
  const hashes = new FileHashes(cache)
  const content = readContent(options.content, hashes)
  const inputs = inputsOf(content, options)
  const standing = cache === undefined ? undefined : findStandingBuild(cache, {inputs, hashes, ...folders})
  if (standing) {
    await hashes.save()
    return standingReport(content, standing)
  }
  const {checkedIn, compileContent, toArtefacts, toAsset} = await loadCompiler()
  const compiled = await compileContent(content, options)
  const report = toReport(compiled)
  const {config, linked, units, diagnostics} = compiled
  if (!config || !linked || diagnostics.some(({severity}) => severity === 'error'))
    return {...report, written: []}
  const files = toArtefacts(units, config, {linked, checked: checkedIn(options.content, units, config)})
  const sources = linked.assets.map((path): [string, string] => [toAsset(path), path])
  const copies = new Map(sources.map(([name, path]) => [name, join(folders.content, path)]))
  const written = Object.fromEntries(publishFolder(folders.out, {files, copies}))
  for (const [name, hash] of Object.entries(written)) hashes.wrote(join(folders.out, name), hash)
  await hashes.save()
  if (cache !== undefined) {
    const {patterns, questions} = report.counts
    const counts = {patterns, questions}
    const seen = hashesOf(
      folders.content,
      (config.environments ?? []).flatMap(({setup}) => setup ?? []),
    )
    writeStandingBuild(cache, {
      inputs,
      diagnostics,
      counts,
      seen,
      written,
      copies: Object.fromEntries(sources),
    })
  }
  return {...report, written: Object.keys(written)}
}

/** The parser and all that comes with it take longer to load than an unchanged bank to look through. */
async function loadCompiler() {
  const {compileContent} = await import('./compile-content.ts')
  const {toArtefacts, toAsset} = await import('./artefacts.ts')
  const {checkedIn} = await import('../verify/checked-in.ts')
  return {checkedIn, compileContent, toArtefacts, toAsset}
}

/** Hash of all that a bank is made of, but for the bytes of the files that are copied. */
function inputsOf(
  {files, assets, diagnostics}: Content,
  {content, keepMarkdown = false}: ContentOptions,
): string {
  const hashes = files.map(({path, hash}) => [path, hash])
  const proofs = hashOfProofs(content)
  return hashOf(
    JSON.stringify([version, dependencyVersions(), keepMarkdown, hashes, assets, diagnostics, proofs]),
  )
}

function hashesOf(folder: string, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(folder, path)))]))
}

function standingReport(content: Content, {diagnostics, counts, written}: StandingBuild): BuildReport {
  const files = content.files.length
  return {
    ...lookedAt(content),
    diagnostics,
    counts: {...counts, files, compiled: 0},
    written: Object.keys(written),
  }
}

/**
 * Validates a content folder as `buildBank` does, and writes nothing but the cache.
 *
 * @throws {EnvironmentError} when there is no such folder
 */
export async function checkBank(options: ContentOptions): Promise<BankReport> {
  if (options.cache !== undefined) expectApart(options.content, options.cache)
  const hashes = new FileHashes(options.cache)
  const content = readContent(options.content, hashes)
  await hashes.save({others: true})
  const {compileContent} = await loadCompiler()
  return toReport(await compileContent(content, options))
}

export function toReport({content, units, diagnostics, compiled}: CompiledContent): BankReport {
  return {
    ...lookedAt(content),
    diagnostics,
    counts: {
      files: content.files.length,
      patterns: units.filter(({summary}) => summary.pattern).length,
      questions: units.reduce((total, {summary}) => total + summary.questions.length, 0),
      compiled,
    },
  }
}

function lookedAt({files}: Content): Pick<BankReport, 'files' | 'source'> {
  const found = new Map(files.map((file) => [file.path, file]))
  const source = (path: string): string | undefined => {
    try {
      return found.get(path)?.load().text
    } catch {
      // It was removed in the meantime, and can be shown no more.
      return undefined
    }
  }
  return {files: [...found.keys()], source}
}

/** A build that removed its own content or cache, or compiled its own output, would be a bad surprise. */
function expectApart(one: string, other: string): void {
  if (!isInside(real(one), real(other)) && !isInside(real(other), real(one))) return
  throw new EnvironmentError(
    `Expected folders apart for content, output and cache, found ${one} and ${other}`,
  )
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
}

/** Where a path leads, links followed as far as it exists. */
function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const whole = resolve(path)
    return dirname(whole) === whole ? whole : join(real(dirname(whole)), basename(whole))
  }
}
