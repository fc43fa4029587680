import {setTimeout} from 'node:timers/promises'
import type {Change} from '../../editor/workspace/workspace-data.ts'
import type {ChangedPaths} from './changed-paths.ts'
import type {OpenFolder} from './open-folder.ts'

/** Editors that truncate a file before they write it, or remove it before they create it again, need this long. */
const unfinishedMs = 50
const unfinishedCodes: readonly string[] = [
  'front-matter/missing',
  'front-matter/unclosed',
  'markdown/unclosed-fence',
  'file/empty',
  'file/not-utf8',
  'yaml/unclosed',
  'bank/missing',
]

/** Reads what may have changed in a folder, and once more if a file looks as if it were being written. */
export async function refreshWhole(folder: OpenFolder, paths: ChangedPaths): Promise<Change> {
  const before = folder.workspace.paths
  const first = await folder.refresh(paths)
  const after = new Set(folder.workspace.paths)
  const isRemoved = before.some((path) => !after.has(path))
  const isUnfinished = first.touched.some(
    (path) =>
      folder.workspace.text(path) === '' ||
      folder.workspace.diagnostics(path).some(({code}) => unfinishedCodes.includes(code)),
  )
  if (!isRemoved && !isUnfinished) return first
  await setTimeout(unfinishedMs)
  const second = await folder.refresh(paths)
  return {
    touched: [...new Set([...first.touched, ...second.touched])],
    questions: [...new Set([...first.questions, ...second.questions])],
  }
}
