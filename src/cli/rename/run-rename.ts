import {join} from 'node:path'
import {folderOf} from '../../compile/file/path-id.ts'
import type {Refactoring, Refusal} from '../../editor/workspace/workspace-data.ts'
import {applyRefactoring, completeRefactoring} from '../../node/folder/apply-refactoring.ts'
import {openFolder} from '../../node/folder/open-folder.ts'
import {cacheFolder, type SharedOptions} from '../options.ts'
import type {Output} from '../output.ts'
import {UsageError} from '../usage-error.ts'

export interface RenameOptions extends Pick<SharedOptions, 'cache'> {
  readonly content: string
}

/** Renames a question in its file and in all files that link to it. */
export function runRename(output: Output, id: string, name: string, options: RenameOptions): Promise<number> {
  const [path = '', slug] = id.split('#')
  const isWhole = name.includes('/')
  // In a file with several questions the last part follows `#`.
  const inFile = slug === undefined ? `${folderOf(path)}/${name}` : `${path}#${name.replace(/^#/, '')}`
  return change(output, id, isWhole ? name : inFile, options)
}

/** Moves a question to another pattern. */
export function runMove(
  output: Output,
  id: string,
  pattern: string,
  options: RenameOptions,
): Promise<number> {
  const name = id.slice(id.lastIndexOf('/') + 1)
  return change(output, id, `${pattern.replace(/\/$/, '')}/${name}`, options)
}

async function change(
  output: Output,
  from: string,
  to: string,
  {content, cache}: RenameOptions,
): Promise<number> {
  const about = `rename ${from} ${to}`
  const renamed = `Renamed ${from} to ${to}; the old id still finds it\n`
  if ((await completeRefactoring(content)) === about) {
    output.print(`Completed what was interrupted\n${renamed}`)
    return 0
  }
  const folder = await openFolder({content, ...cacheFolder(cache)})
  try {
    if (from !== to && folder.workspace.question(from)?.question?.id === to) {
      output.print(`Renamed ${from} to ${to} already\n`)
      return 0
    }
    const result = folder.workspace.rename(from, to)
    if (isRefused(result)) throw new UsageError(result.refused)
    await applyRefactoring(content, result, {readText: (path) => folder.workspace.text(path) ?? '', about})
    for (const line of describe(content, result)) output.print(`${line}\n`)
    output.print(renamed)
    return 0
  } finally {
    await folder.close()
  }
}

const isRefused = (result: Refactoring | Refusal): result is Refusal => 'refused' in result

function describe(content: string, {edits, moves}: Refactoring): readonly string[] {
  const moved = new Set(moves.map(({from}) => from))
  const changed = [...edits.keys()].filter((path) => !moved.has(path))
  return [
    ...moves.map(({from, to}) => `Moved ${join(content, from)} to ${join(content, to)}`),
    ...changed.map((path) => `Changed ${join(content, path)}`),
  ]
}
