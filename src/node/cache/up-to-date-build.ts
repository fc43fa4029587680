import {mkdirSync, readdirSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {hasLeftovers} from '../build/publish-folder.ts'
import {readChecksummed, writeChecksummed} from './checksummed-file.ts'
import type {FileHashes} from './file-hashes.ts'

/** What a build was made from, what it told, and the hash of every file that it wrote. */
export interface UpToDateBuild {
  /** Hash of all that the build depends on but the files that are copied. */
  readonly inputs: string
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: {readonly patterns: number; readonly questions: number}
  /** Files of the content folder that the build looked into besides, to hashes. */
  readonly setupFiles: Readonly<Record<string, string>>
  /** Names in the output folder to hashes. */
  readonly written: Readonly<Record<string, string>>
  /** Names in the output folder to the files of the content folder they are copies of. */
  readonly copies: Readonly<Record<string, string>>
}

interface BuildLocation {
  readonly inputs: string
  readonly hashes: FileHashes
  readonly content: string
  readonly out: string
}

const fileName = 'quizproof-built.json'

/**
 * An earlier build from the same inputs, if the output folder holds exactly what it wrote: building again would write
 * the same once more. A folder that somebody changed is written anew.
 */
export function findUpToDateBuild(
  cache: string,
  {inputs, hashes, content, out}: BuildLocation,
): UpToDateBuild | undefined {
  try {
    const build: UpToDateBuild = JSON.parse(readChecksummed(join(cache, fileName)) ?? 'null')
    const copies = Object.entries(build.copies)
    const isUnchanged = ([from, hash]: readonly [string, string]): boolean =>
      hashes.get(join(content, from)).hash === hash
    const isUpToDate =
      build.inputs === inputs &&
      !hasLeftovers(out) &&
      containsOnly(out, Object.keys(build.written)) &&
      Object.entries(build.written).every(([name, hash]) => hashes.get(join(out, name)).hash === hash) &&
      Object.entries(build.setupFiles).every(isUnchanged) &&
      copies.every(([name, from]) => isUnchanged([from, build.written[name] ?? '']))
    return isUpToDate ? build : undefined
  } catch {
    // Missing, half removed or not ours: then the folder is written again.
    return undefined
  }
}

/** Remembers what was written; a failure to do so is no failure of the build. */
export function recordBuild(cache: string, build: UpToDateBuild): void {
  try {
    mkdirSync(cache, {recursive: true})
    writeChecksummed(join(cache, fileName), JSON.stringify(build))
  } catch {
    // A full or read-only disk: the next build writes everything again.
  }
}

/** Whether a folder holds these files, the folders they stand in, and nothing else. */
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
