import {existsSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {holdSignals} from '../hold-signals.ts'
import {OperationalError} from '../operational-error.ts'

export interface NewFile {
  /** Relative to the folder, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes files into a folder, all or none: each is written next to its place first, and then all are put in place.
 *
 * @throws {OperationalError} if a place is taken by something that is not a file; then nothing has been changed
 */
export async function writeFiles(folder: string, files: readonly NewFile[]): Promise<void> {
  const staged: {readonly from: string; readonly to: string}[] = []
  const created: string[] = []
  let isDone = false
  try {
    for (const [index, {path, bytes}] of files.entries()) {
      const to = join(folder, path)
      const there = lstatSync(to, {throwIfNoEntry: false})
      if (there && !there.isFile())
        throw new OperationalError(`${to} is not a regular file; nothing was written`)
      makeFolder(dirname(to), created)
      const from = join(dirname(to), `.${process.pid}.${index}.staged`)
      staged.push({from, to})
      writeFileSync(from, bytes, {flag: 'wx'})
    }
    await holdSignals(() => {
      for (const {from, to} of staged) renameSync(from, to)
      isDone = true
    })
  } finally {
    for (const {from} of staged) rmSync(from, {force: true})
    if (!isDone) for (const path of created.reverse()) rmdirSync(path)
  }
}

function makeFolder(path: string, created: string[]): void {
  if (existsSync(path)) return
  makeFolder(dirname(path), created)
  mkdirSync(path)
  created.push(path)
}
