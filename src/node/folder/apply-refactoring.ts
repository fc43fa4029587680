import {
  chmodSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {applyEdits} from '../../diagnostics/edits/apply-edits.ts'
import type {Refactoring} from '../../editor/workspace/workspace-data.ts'
import {holdSignals} from '../hold-signals.ts'
import {OperationalError} from '../operational-error.ts'
import {readInside} from '../read-inside.ts'

interface StagedFile {
  readonly from: string
  readonly to: string
  readonly staged: string
}

/**
 * Writes a refactoring to a content folder. All new files are written next to their places first and then put in place
 * together.
 *
 * @param readText the text that the edits were made for
 * @throws {OperationalError} if a file is not as it was; then nothing has been changed
 */
export async function applyRefactoring(
  content: string,
  {edits, moves}: Refactoring,
  readText: (path: string) => string,
): Promise<void> {
  const root = realpathSync(content)
  const targets = new Map(moves.map(({from, to}) => [from, to]))
  const paths = [...new Set([...edits.keys(), ...targets.keys()])]
  const files: StagedFile[] = []
  try {
    for (const path of paths) {
      const original = expectText(root, path, readText(path))
      const target = targets.get(path)
      // A file that stays may be a link, which must not become a file of its own.
      const from = join(root, path)
      const to = target === undefined ? realpathSync(from) : join(root, target)
      if (target !== undefined) assertFree(to)
      const staged = join(dirname(to), `.${process.pid}.${files.length}.staged`)
      files.push({from: target === undefined ? to : from, to, staged})
      const text = applyEdits(original, edits.get(path) ?? []).text
      mkdirSync(dirname(staged), {recursive: true})
      writeFileSync(staged, text, {flag: 'wx'})
      chmodSync(staged, statSync(from).mode)
    }
    await holdSignals(() => putInPlace(files))
  } finally {
    for (const {staged} of files) rmSync(staged, {force: true})
  }
}

function putInPlace(files: readonly StagedFile[]): void {
  for (const {to, staged} of files) renameSync(staged, to)
  for (const {from, to} of files) if (from !== to) rmSync(from)
}

/** Also a file that is not content, such as a link that leads out of the folder, must not be replaced. */
function assertFree(path: string): void {
  if (lstatSync(path, {throwIfNoEntry: false}) === undefined) return
  throw new OperationalError(`${path} is there already; nothing was renamed`)
}

function expectText(content: string, path: string, text: string): string {
  if (readCurrent(content, path) === text) return text
  throw new OperationalError(`${join(content, path)} changed meanwhile; nothing was written, try again`)
}

function readCurrent(content: string, path: string): string | undefined {
  try {
    return readInside(content, path).bytes.toString('utf8')
  } catch {
    return undefined
  }
}
