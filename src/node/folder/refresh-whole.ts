import {setTimeout} from 'node:timers/promises'
import type {Change} from '../../editor/workspace/workspace-data.ts'
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

/** Reads a folder, and once more if a file looks as if it were being written. */
export async function refreshWhole(folder: OpenFolder): Promise<Change> {
  const before = new Set(folder.workspace.paths)
  const first = await folder.refresh()
  const isRemoved = [...before].some((path) => folder.workspace.text(path) === undefined)
  const isUnfinished = first.touched.some(
    (path) =>
      folder.workspace.text(path) === '' ||
      folder.workspace.diagnostics(path).some(({code}) => unfinishedCodes.includes(code)),
  )
  if (!isRemoved && !isUnfinished) return first
  await setTimeout(unfinishedMs)
  const second = await folder.refresh()
  return {
    touched: [...new Set([...first.touched, ...second.touched])],
    questions: [...new Set([...first.questions, ...second.questions])],
  }
}
