import {copyFileSync, mkdirSync, rmSync, symlinkSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const bench = fileURLToPath(new URL('..', import.meta.url))

/** Makes the folder in which a contestant runs: its configuration, and the installed packages. */
export function createProject({work, contestant}) {
  const project = join(work, contestant.name)
  mkdirSync(project)
  symlinkSync(join(bench, 'node_modules'), join(project, 'node_modules'), 'junction')
  for (const file of contestant.configuration) {
    copyFileSync(join(bench, 'contestants', file), join(project, basename(file)))
  }
  return project
}

/** Removes what earlier runs left: output and cache. */
export function clearProject({project, contestant}) {
  for (const path of contestant.state) rmSync(join(project, path), {recursive: true, force: true})
}
