import {execFileSync} from 'node:child_process'
import {openConfig, parseConfig} from '../../compile/bank/bank-config.ts'
import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import {reportChanges} from '../../compile/changes/report-changes.ts'
import {compileFile} from '../../compile/file/compile-file.ts'
import type {CompiledFile} from '../../compile/file/compiled-file.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {patterns} from '../../matching/text/patterns.ts'
import {isContentPath} from '../../node/build/read-content.ts'
import {math} from '../../node/math-engine.ts'
import {OperationalError} from '../../node/operational-error.ts'

/** What changed since a commit, and what reads the current files. */
export interface Change {
  readonly commit: string
  readonly paths: ReadonlySet<string>
  readonly source: (path: string) => string | undefined
}

/**
 * Compiles the changed files of a content folder as they were in a commit and as they are now, and reports what a
 * reviewer must know.
 *
 * @throws {OperationalError} if git fails
 */
export function compareWithCommit(content: string, {commit, paths, source}: Change): readonly Diagnostic[] {
  const before = readCommit(
    content,
    commit,
    (path) => path === 'bank.yaml' || (paths.has(path) && isContentPath(path)),
  )
  const config = before.find(({path}) => path === 'bank.yaml')
  const after = [...new Set([...paths, 'bank.yaml'])].flatMap((path): ContentFile[] => {
    const text = isContentPath(path) ? source(path) : undefined
    return text === undefined ? [] : [{path, text}]
  })
  const current = after.find(({path}) => path === 'bank.yaml') ?? config
  return reportChanges(compileAll(before, config), compileAll(after, current), patterns)
}

function compileAll(files: readonly ContentFile[], bank: ContentFile | undefined): CompiledFile[] {
  const {config = openConfig} = parseConfig(bank)
  return files
    .filter(({path}) => path.endsWith('.md'))
    .map((file) => compileFile(file, config, {patterns, math}))
}

/** Reads files of a commit that are below a folder; paths are relative to it. */
export function readCommit(folder: string, commit: string, select: (path: string) => boolean): ContentFile[] {
  const listed = git(folder, ['ls-tree', '-r', '-z', commit, '--', '.'])
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, hash = '', path = ''] = /^100\d+ blob ([\da-f]+)\t(.*)$/s.exec(line) ?? []
      return hash !== '' && select(path) ? [{hash, path}] : []
    })
  if (listed.length === 0) return []
  const blobs = git(folder, ['cat-file', '--batch'], listed.map(({hash}) => `${hash}\n`).join(''))
  let offset = 0
  return listed.map(({path}) => {
    const end = blobs.indexOf('\n', offset)
    const size = Number(blobs.toString('latin1', offset, end).split(' ')[2])
    offset = end + 1 + size + 1
    return {path, text: blobs.toString('utf8', end + 1, end + 1 + size)}
  })
}

function git(folder: string, parameters: readonly string[], input = ''): Buffer {
  try {
    return execFileSync('git', parameters, {
      cwd: folder,
      input,
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
  } catch {
    throw new OperationalError(`\`git ${parameters[0]}\` failed`)
  }
}
