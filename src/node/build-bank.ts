import {realpathSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import {toArtefacts, toAsset} from './artefacts.ts'
import {type CompiledContent, type ContentOptions, compileContent} from './compile-content.ts'
import {EnvironmentError} from './environment-error.ts'
import {publishFolder} from './publish-folder.ts'

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
  const compiled = await compileContent(options)
  const report = toReport(compiled)
  const {config, linked, units, diagnostics} = compiled
  if (!config || !linked || diagnostics.some(({severity}) => severity === 'error'))
    return {...report, written: []}
  const files = toArtefacts(units, config, linked)
  const copies = new Map(linked.assets.map((path) => [toAsset(path), join(options.content, path)]))
  publishFolder(resolve(options.out), {files, copies})
  return {...report, written: [...files.keys(), ...copies.keys()]}
}

/**
 * Validates a content folder as `buildBank` does, and writes nothing but the cache.
 *
 * @throws {EnvironmentError} when there is no such folder
 */
export async function checkBank(options: ContentOptions): Promise<BankReport> {
  if (options.cache !== undefined) expectApart(options.content, options.cache)
  return toReport(await compileContent(options))
}

function toReport({content, units, diagnostics, compiled}: CompiledContent): BankReport {
  const texts = new Map(content.files.map(({path, text}) => [path, text]))
  return {
    diagnostics,
    counts: {
      files: content.files.length,
      patterns: units.filter(({summary}) => summary.pattern).length,
      questions: units.reduce((total, {summary}) => total + summary.questions.length, 0),
      compiled,
    },
    files: [...texts.keys()],
    source: (path) => texts.get(path),
  }
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
