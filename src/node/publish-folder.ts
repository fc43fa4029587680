import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {EnvironmentError} from './environment-error.ts'
import {lockFolder} from './lock-folder.ts'

export interface FolderContent {
  /** Names in the folder to content. */
  readonly files: ReadonlyMap<string, string | Buffer>
  /** Names in the folder to the files they are copies of. */
  readonly copies: ReadonlyMap<string, string>
}

/**
 * Puts a folder in place as a whole: written beside, then renamed. An earlier folder is moved aside first and removed
 * last; when the process is killed in between, the next call puts it back before it begins.
 *
 * @throws {EnvironmentError} when a folder stands there that holds files of somebody else
 */
export function publishFolder(folder: string, {files, copies}: FolderContent): void {
  mkdirSync(dirname(folder), {recursive: true})
  const release = lockFolder(folder)
  try {
    replaceFolder(folder, {files, copies})
  } finally {
    release()
  }
}

function replaceFolder(folder: string, {files, copies}: FolderContent): void {
  const {staged, retired} = besides(folder)
  recover(folder)
  expectOurs(folder)
  rmSync(staged, {recursive: true, force: true})
  try {
    for (const [name, data] of files) writeFileSync(prepared(staged, name), data)
    for (const [name, from] of copies) copyFileSync(from, prepared(staged, name))
  } catch (error) {
    // A full disk, most likely: what was written so far would only fill it.
    rmSync(staged, {recursive: true, force: true})
    throw error
  }
  if (existsSync(folder)) renameSync(folder, retired)
  renameSync(staged, folder)
  rmSync(retired, {recursive: true, force: true})
}

function besides(folder: string): {staged: string; retired: string} {
  const prefix = join(dirname(folder), `.${basename(folder)}`)
  return {staged: `${prefix}.staged`, retired: `${prefix}.retired`}
}

function recover(folder: string): void {
  const {retired} = besides(folder)
  if (!existsSync(retired)) return
  if (existsSync(folder)) rmSync(retired, {recursive: true, force: true})
  else renameSync(retired, folder)
}

function prepared(folder: string, name: string): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), {recursive: true})
  return path
}

/** Only what an earlier manifest lists is ours to remove. */
function expectOurs(folder: string): void {
  const stats = statSync(folder, {throwIfNoEntry: false})
  if (!stats) return
  if (!stats.isDirectory()) throw new EnvironmentError(`Expected a folder at ${folder}, found a file`)
  const ours = new Set(artefactsOf(folder))
  const foreign = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .find((name) => !ours.has(name))
  if (foreign !== undefined) {
    throw new EnvironmentError(
      `Expected ${folder} to hold nothing but an earlier build, found ${foreign}; choose another folder or remove it`,
    )
  }
}

function artefactsOf(folder: string): readonly string[] {
  try {
    const {artefacts} = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    return Array.isArray(artefacts) ? artefacts : []
  } catch {
    return []
  }
}
