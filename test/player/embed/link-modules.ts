import {mkdirSync, symlinkSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {root} from '../../package/consumer.ts'

/** Makes packages available in a folder: from a path in the project, or else from its `node_modules`. */
export function linkModules(folder: string, packages: Readonly<Record<string, string | undefined>>): void {
  for (const [name, path = join('node_modules', name)] of Object.entries(packages)) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), {recursive: true})
    symlinkSync(resolve(root, path), link)
  }
}
