import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {folderOf} from '../../compile/file/path-id.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {OperationalError} from '../../node/operational-error.ts'

/** What changed in a content folder, and the commit to compare with. */
export interface ChangedFiles {
  readonly commit: string
  /** Relative to the folder. */
  readonly paths: ReadonlySet<string>
}

/**
 * The files of a content folder that changed since the current branch left `ref`: committed, uncommitted, new and
 * removed.
 *
 * @throws {OperationalError} when git is missing or fails
 */
export function changedFiles(content: string, ref: string): ChangedFiles {
  const commit = findCommit(content, ref)
  const base = git(content, ['merge-base', commit, 'HEAD'])
  if (base === undefined) {
    throw new OperationalError(`No common ancestor with ${ref}; in CI, fetch the whole history first`)
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
  const paths = new Set(`${changed}\0${untracked}`.split('\0').filter((path) => path !== ''))
  return {commit: base.trim(), paths}
}

/**
 * The commit that a ref names, in the repository of a content folder.
 *
 * @throws {OperationalError} when git is missing or there is no such commit
 */
export function findCommit(content: string, ref: string): string {
  if (!existsSync(content)) throw new OperationalError(`No content folder at ${content}`)
  if (git(content, ['rev-parse', '--is-inside-work-tree'])?.trim() !== 'true') {
    throw new OperationalError(`${content} is not in a git repository, or git is not installed`)
  }
  const commit = git(content, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (commit === undefined) {
    if (ref === 'HEAD') throw new OperationalError(`The git repository of ${content} has no commit yet`)
    throw new OperationalError(`Unknown git ref ${ref}; in CI, fetch the whole history first`)
  }
  return commit.trim()
}

/** Problems in changed files, and problems elsewhere that refer to a changed file. */
export function selectTouched(
  changed: ReadonlySet<string>,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (changed.has('bank.yaml')) return diagnostics
  // If the last question of a folder was removed, the diagnostic cannot name it.
  const folders = new Set([...changed].map(folderOf))
  const above = new Set([...changed].flatMap(foldersAbove))
  return diagnostics.filter(
    ({code, file, related}) =>
      file === 'bank.yaml' ||
      changed.has(file) ||
      // An unreadable folder hides its changes.
      above.has(file) ||
      (code === 'pattern/no-questions' && folders.has(folderOf(file))) ||
      related?.some((other) => changed.has(other.file)),
  )
}

function foldersAbove(path: string): string[] {
  const folder = folderOf(path)
  return folder === '' ? [] : [folder, ...foldersAbove(folder)]
}

/** Runs git and throws if it fails: empty output would mean that nothing changed. */
function runGitList(folder: string, parameters: readonly string[]): string {
  const found = git(folder, parameters)
  if (found !== undefined) return found
  throw new OperationalError(`\`git ${parameters[0]}\` failed`)
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
