import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll} from 'vitest'

/** Names in a folder to texts or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>

const folders: string[] = []

// At the end of a file, because concurrent tests have no hook of their own.
afterAll(() => folders.splice(0).forEach(removeFolder))

/** A folder with these files, removed at the end of the test file. */
export function temporaryFolder(files: Files = {}): string {
  const folder = makeFolder()
  folders.push(folder)
  writeFiles(folder, files)
  return folder
}

/** For a folder shared by several tests; its creator removes it. */
export function makeFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'quizproof-test-')))
}

export function removeFolder(folder: string): void {
  rmSync(folder, {recursive: true, force: true})
}

export function writeFiles(folder: string, files: Files): void {
  for (const [name, data] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, data)
  }
}
