import {readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'

/** All files below a folder, sorted by name. */
export function readFolder(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
