import {readdirSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {BankRecord} from '../build/artefacts/published-bank.ts'
import {hasLeftovers} from '../build/publish-folder.ts'
import {readCached, writeCached} from './cache-file.ts'
import type {FileHashes} from './file-hashes.ts'

/** The inputs, diagnostics and output hashes of a build. */
export interface BuildRecord extends BankRecord {
  /** Hash of everything that the build depends on, except copied files. */
  readonly inputs: string
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: {readonly patterns: number; readonly questions: number}
  /** Set-up files of environments to hashes. */
  readonly setupFiles: Readonly<Record<string, string>>
  /** Copied files: name in the output folder to path in the content folder. */
  readonly copies: Readonly<Record<string, string>>
}

interface BuildLocation {
  readonly inputs: string
  readonly hashes: FileHashes
  readonly content: string
  readonly out: string
}

const fileName = 'quizproof-built.json'

/** The record of the last build with this cache. */
export function readBuildRecord(cache: string): BuildRecord | undefined {
  return readCached(join(cache, fileName))
}

/**
 * Whether a build had the same inputs and the output folder still contains exactly what it wrote. A changed folder is
 * rebuilt.
 */
export function isUpToDate(build: BuildRecord, {inputs, hashes, content, out}: BuildLocation): boolean {
  try {
    const copies = Object.entries(build.copies)
    const isUnchanged = ([from, hash]: readonly [string, string]): boolean =>
      hashes.get(join(content, from)).hash === hash
    return (
      build.inputs === inputs &&
      !hasLeftovers(out) &&
      containsOnly(out, Object.keys(build.written)) &&
      Object.entries(build.written).every(([name, hash]) => hashes.get(join(out, name)).hash === hash) &&
      Object.entries(build.setupFiles).every(isUnchanged) &&
      copies.every(([name, from]) => isUnchanged([from, build.written[name] ?? '']))
    )
  } catch {
    // A file is missing: rebuild.
    return false
  }
}

/** Records a build; the build does not fail if this does. */
export function recordBuild(cache: string, build: BuildRecord): void {
  try {
    writeCached(join(cache, fileName), build)
  } catch {
    // The disk is full or read-only: the next build writes everything again.
  }
}

/** Whether a folder contains exactly these files and their folders. */
function containsOnly(folder: string, names: readonly string[]): boolean {
  const paths = new Set(names.map((name) => join(folder, name)))
  const folders = new Set([...paths].flatMap((path) => foldersBetween(folder, dirname(path))))
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return (
    entries.length === paths.size + folders.size &&
    entries.every((entry) => {
      const path = join(entry.parentPath, entry.name)
      return entry.isDirectory() ? folders.has(path) : entry.isFile() && paths.has(path)
    })
  )
}

function foldersBetween(top: string, folder: string): string[] {
  const parts = relative(top, folder).split(sep)
  return parts[0] === '' ? [] : parts.map((_, index) => join(top, ...parts.slice(0, index + 1)))
}
