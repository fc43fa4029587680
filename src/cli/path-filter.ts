import {existsSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {isIgnored} from '../node/build/read-content.ts'
import {OperationalError} from '../node/operational-error.ts'

/** Whether a path of the content is selected. */
export type Select = (path: string) => boolean

const defaultContent = 'content'

/**
 * Finds the content folder of paths: the nearest folder with a `bank.yaml`, at or above one of them. A commit hook passes
 * files in any order, including files outside the bank.
 */
export function findContentFolder(paths: readonly string[]): string {
  const named = paths.length > 0 ? paths : [defaultContent]
  for (const path of named) if (!existsSync(path)) throw new OperationalError(`No file or folder at ${path}`)
  const [bank, other] = new Set(named.flatMap((path) => findBank(path) ?? []))
  if (other !== undefined)
    throw new OperationalError(
      `The paths belong to two banks, ${bank} and ${other}; run one command for each`,
    )
  return bank ?? withoutBank(named)
}

function findBank(path: string): string | undefined {
  for (let folder = resolve(toFolder(path)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'bank.yaml'))) return relative('.', folder) || '.'
    if (dirname(folder) === folder) return undefined
  }
}

/** Without a `bank.yaml`, a folder or the folder of a question is the content; other files belong to no bank. */
function withoutBank(paths: readonly string[]): string {
  const folder = paths.find(isFolder)
  if (folder !== undefined) return folder
  if (existsSync(join(defaultContent, 'bank.yaml'))) return defaultContent
  const question = paths.find((path) => path.endsWith('.md') && !isIgnored(basename(path)))
  return dirname(question ?? paths[0] ?? '.')
}

/**
 * Selects the files that paths name, directly or by a folder; `undefined` selects all. Files outside the content are
 * ignored.
 */
export function toPathFilter(content: string, paths: readonly string[]): Select | undefined {
  const inside = paths.map((path) => relative(resolve(content), resolve(path)).split(sep).join('/'))
  for (const [index, path] of paths.entries()) {
    if (isOutside(inside[index] ?? '') && isFolder(path))
      throw new OperationalError(`${path} is outside the content folder ${content}`)
  }
  if (inside.length === 0 || inside.includes('')) return undefined
  return (file) => inside.some((path) => file === path || file.startsWith(`${path}/`))
}

/** Whether only files are named: a folder without content is probably a mistake. */
export function areFiles(paths: readonly string[]): boolean {
  return !paths.some(isFolder)
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../')
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory()
}

function toFolder(path: string): string {
  return isFolder(path) ? path : dirname(path)
}
