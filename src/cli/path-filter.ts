import {existsSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {isIgnored} from '../node/build/read-content.ts'
import {OperationalError} from '../node/operational-error.ts'

/** Whether a path of the content is meant. */
export type Select = (path: string) => boolean

const defaultContent = 'content'

/**
 * The content folder that paths are in: the nearest folder with a `bank.yaml`, at or above one of them. A commit hook
 * names files in any order, and also files outside of the bank.
 */
export function findContentFolder(paths: readonly string[]): string {
  const named = paths.length > 0 ? paths : [defaultContent]
  for (const path of named)
    if (!existsSync(path)) throw new OperationalError(`Expected a file or folder at ${path}, found none`)
  const [bank, other] = new Set(named.flatMap((path) => findBank(path) ?? []))
  if (other !== undefined)
    throw new OperationalError(
      `Expected paths of one bank, found ${bank} and ${other}; name them in two commands`,
    )
  return bank ?? withoutBank(named)
}

function findBank(path: string): string | undefined {
  for (let folder = resolve(toFolder(path)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'bank.yaml'))) return relative('.', folder) || '.'
    if (dirname(folder) === folder) return undefined
  }
}

/** A folder, or questions in one, without a `bank.yaml` is content with that fault; other files are of no bank. */
function withoutBank(paths: readonly string[]): string {
  const folder = paths.find(isFolder)
  if (folder !== undefined) return folder
  if (existsSync(join(defaultContent, 'bank.yaml'))) return defaultContent
  const question = paths.find((path) => path.endsWith('.md') && !isIgnored(basename(path)))
  return dirname(question ?? paths[0] ?? '.')
}

/**
 * The files that paths name, by themselves or by a folder; nothing where all are meant. Files outside of the content
 * are ignored.
 */
export function toPathFilter(content: string, paths: readonly string[]): Select | undefined {
  const inside = paths.map((path) => relative(resolve(content), resolve(path)).split(sep).join('/'))
  for (const [index, path] of paths.entries()) {
    if (isOutside(inside[index] ?? '') && isFolder(path))
      throw new OperationalError(`Expected a path in ${content}, found ${path}`)
  }
  if (inside.length === 0 || inside.includes('')) return undefined
  return (file) => inside.some((path) => file === path || file.startsWith(`${path}/`))
}

/** Whether nothing but files is named: a folder without content is probably a mistake. */
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
