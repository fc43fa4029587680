import {existsSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {OperationalError} from '../node/operational-error.ts'

/** Whether a path of the content is meant. */
export type Select = (path: string) => boolean

/** The content folder is where the bank.yaml is, at a path or above it. */
export function findContentFolder([first = 'content']: readonly string[]): string {
  if (!existsSync(first)) throw new OperationalError(`Expected a file or folder at ${first}, found none`)
  const start = statSync(first).isDirectory() ? first : dirname(first)
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'bank.yaml'))) return relative('.', folder) || '.'
    // Without one it is a content folder with a fault, which is told as such.
    if (dirname(folder) === folder) return start
  }
}

/** The files that paths name, by themselves or by a folder; nothing where all are meant. */
export function toPathFilter(content: string, paths: readonly string[]): Select | undefined {
  const inside = paths.map((path) => relative(resolve(content), resolve(path)).split(sep).join('/'))
  for (const [index, path] of inside.entries()) {
    const shown = paths[index] ?? ''
    if (path === '..' || path.startsWith('../'))
      throw new OperationalError(`Expected a path in ${content}, found ${shown}`)
    if (!existsSync(shown)) throw new OperationalError(`Expected a file or folder at ${shown}, found none`)
  }
  if (inside.length === 0 || inside.includes('')) return undefined
  return (file) => inside.some((path) => file === path || file.startsWith(`${path}/`))
}
