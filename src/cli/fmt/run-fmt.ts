import {text as readText} from 'node:stream/consumers'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic, Edit} from '../../diagnostics/diagnostic.ts'
import {applyEdits} from '../../diagnostics/edits/apply-edits.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {applyRefactoring, completeRefactoring} from '../../node/folder/apply-refactoring.ts'
import {type OpenFolder, openFolder} from '../../node/folder/open-folder.ts'
import {OperationalError} from '../../node/operational-error.ts'
import {cacheFolder, toExitCode} from '../options.ts'
import type {Output} from '../output.ts'
import {findContentFolder, toPathFilter} from '../path-filter.ts'
import {UsageError} from '../usage-error.ts'
import type {FmtOptions, FormatReport} from './formats.ts'
import {showFormatted} from './show-formatted.ts'
import {findPathInBank} from './stdin-path.ts'

/** Formats files of a content folder, or a text on standard input. */
export async function runFmt(output: Output, paths: readonly string[], options: FmtOptions): Promise<number> {
  const {stdinFilePath} = options
  if (stdinFilePath !== undefined) {
    if (paths.length > 0) throw new UsageError('`--stdin-file-path` takes no other paths')
    return formatInput(output, stdinFilePath, options)
  }
  const content = findContentFolder(paths)
  if (!options.check) await completeRefactoring(content)
  const select = toPathFilter(content, paths)
  const folder = await openFolder({content, ...cacheFolder(options.cache)})
  try {
    const report = formatFolder(folder, select ?? (() => true), options)
    if (paths.length > 0 && report.files === 0)
      throw new OperationalError(`No content files at ${paths.join(', ')}`)
    if (!options.check) {
      const {edits} = report
      const readText = (path: string): string => folder.workspace.text(path) ?? ''
      if (edits.size > 0) await applyRefactoring(content, {edits, moves: []}, {readText, about: 'fmt'})
    }
    showFormatted(output, report, {content, options, source: (path) => folder.workspace.text(path)})
    return toExitCode(
      {errors: options.check ? report.edits.size : 0, warnings: report.unsafe.length},
      options.strict,
    )
  } finally {
    await folder.close()
  }
}

function formatFolder(
  folder: OpenFolder,
  select: (path: string) => boolean,
  {ids}: FmtOptions,
): FormatReport {
  const {workspace} = folder
  const paths = workspace.paths.filter((path) => path.endsWith('.md') && select(path))
  const edits = new Map<string, readonly Edit[]>()
  const unsafe: Diagnostic[] = []
  for (const path of paths) {
    const result = workspace.format(path, {ids})
    if ('refused' in result) unsafe.push(toUnsafe(path, result.refused))
    else if (result.edits.length > 0) edits.set(path, result.edits)
  }
  const questions = folder
    .judge()
    .compiled.units.filter(({summary}) => select(summary.path))
    .reduce((sum, {summary}) => sum + summary.questions.length, 0)
  return {files: paths.length, questions, edits, unsafe}
}

const toUnsafe = (file: string, reason: string): Diagnostic =>
  diagnose('fmt/unsafe', {reason}, {file, place: startOfFile})

/** Prints the formatted text; what cannot be formatted is printed as it is. */
async function formatInput(
  output: Output,
  file: string,
  {check, cache, strict, ids}: FmtOptions,
): Promise<number> {
  const text = await readText(process.stdin)
  const {content, path} = findPathInBank(file)
  const folder = await openFolder({content, ...cacheFolder(cache)})
  try {
    if (path.endsWith('.md')) await folder.text(path, text)
    const result = folder.workspace.format(path, {ids})
    const isRefused = 'refused' in result
    if (isRefused) output.say(`${file}: ${toUnsafe(path, result.refused).message}\n`)
    const edits = isRefused ? [] : result.edits
    if (!check) output.print(applyEdits(text, edits).text)
    else if (edits.length > 0) output.say(`${file} is not formatted\n`)
    return toExitCode({errors: check ? edits.length : 0, warnings: isRefused ? 1 : 0}, strict)
  } finally {
    await folder.close()
  }
}
