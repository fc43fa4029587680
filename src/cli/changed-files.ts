import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {folderOf} from '../compile/file/path-id.ts'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import {OperationalError} from '../node/operational-error.ts'

/**
 * The files of a content folder that differ from where the current branch left `ref`: committed, uncommitted,
 * new and removed ones, relative to the folder.
 *
 * @throws {OperationalError} when git cannot tell
 */
export function changedFiles(content: string, ref: string): Set<string> {
  if (!existsSync(content)) throw new OperationalError(`Expected a content folder at ${content}, found none`)
  if (git(content, ['rev-parse', '--is-inside-work-tree'])?.trim() !== 'true') {
    throw new OperationalError(`Expected ${content} in a git repository, found none, or no git`)
  }
  const commit = git(content, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (commit === undefined) {
    throw new OperationalError(`Expected a commit at ${ref}, found none; in CI fetch the whole history first`)
  }
  const base = git(content, ['merge-base', commit.trim(), 'HEAD'])
  if (base === undefined) {
    throw new OperationalError(
      `Expected a common ancestor with ${ref}, found none; in CI fetch the whole history first`,
    )
  }
  const changed = runGitList(content, [
    'diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    base.trim(),
    '--',
    '.',
  ])
  const untracked = runGitList(content, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'])
  return new Set(`${changed}\0${untracked}`.split('\0').filter((path) => path !== ''))
}

/** What a change brought about: faults in a changed file, and faults elsewhere that a changed file takes part in. */
export function selectTouched(
  changed: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (changed.has('bank.yaml')) return diagnostics
  // The last question of a folder is gone, and the fault cannot name it.
  const folders = new Set([...changed].map(folderOf))
  const above = new Set([...changed].flatMap(foldersAbove))
  return diagnostics.filter(
    ({code, file, related}) =>
      file === 'bank.yaml' ||
      changed.has(file) ||
      // A folder that cannot be read hides what changed in it.
      above.has(file) ||
      (code === 'pattern/no-questions' && folders.has(folderOf(file))) ||
      related?.some((other) => changed.has(other.file)),
  )
}

function foldersAbove(path: string): string[] {
  const folder = folderOf(path)
  return folder === '' ? [] : [folder, ...foldersAbove(folder)]
}

/** What git lists; silence of a git that failed would be taken for a bank without changes. */
function runGitList(folder: string, parameters: readonly string[]): string {
  const found = git(folder, parameters)
  if (found !== undefined) return found
  throw new OperationalError(`Expected git to list what changed, found \`git ${parameters[0]}\` failing`)
}

function git(folder: string, parameters: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...parameters], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return undefined
  }
}
