import {type BankDiff, diffVersions} from '../../compile/changes/diff-banks.ts'
import type {CompiledFile} from '../../compile/file/compiled-file.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic, Place} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import {patterns} from '../../matching/text/patterns.ts'
import type {Output} from '../output.ts'
import {toSafeJson} from '../reporters/safe-json.ts'
import {showReport} from '../show-report.ts'
import type {DeniedChange, DiffCommandOptions, DiffReport} from './formats.ts'
import {readVersions} from './read-versions.ts'
import {showDiff} from './show-diff.ts'
import {showDiffAsMarkdown} from './show-markdown.ts'

/** Prints how a bank changed between two versions; by default between the last commit and the working tree. */
export async function runDiff(
  output: Output,
  from: string,
  to: string | undefined,
  {content, format, deny}: DiffCommandOptions,
): Promise<number> {
  const [before, after] = readVersions(content, from, to)
  const files = [...before.files, ...after.files]
  const faulty = [...new Set(files.filter(hasError).map(({summary}) => summary.path))]
  const diff = withoutFaulty(diffVersions(before.questions, after.questions, {patterns}), files, faulty)
  const file = to ?? 'bank.json'
  const removed = deny.includes('removed') ? findRemoved(diff, before.files, after.files, file) : []
  const diagnostics = sortDiagnostics([...removed, ...findDenied(diff, after.files, {deny, file})])
  const report: DiffReport = {...diff, faulty, diagnostics}
  if (format === 'json') output.print(`${toSafeJson(report)}\n`)
  else if (format === 'markdown') output.print(showDiffAsMarkdown(report))
  else {
    output.print(showDiff(report, output))
    if (diagnostics.length > 0) showDenied(output, diagnostics, {content, format})
  }
  return diagnostics.length > 0 ? 1 : 0
}

const hasError = ({summary}: CompiledFile): boolean =>
  summary.diagnostics.some(({severity}) => severity === 'error')

/** A question of a file with errors is neither new nor removed: one side of it cannot be read. */
function withoutFaulty(diff: BankDiff, files: readonly CompiledFile[], faulty: readonly string[]): BankDiff {
  if (faulty.length === 0) return diff
  const named = files
    .filter(({summary}) => faulty.includes(summary.path))
    .flatMap(({summary}) =>
      summary.questions.flatMap(({id, formerly}) => [id, ...formerly.map(({name}) => name)]),
    )
  // A built bank says nothing of files, and an unreadable file nothing of its questions.
  const unread = new Set([...named, ...faulty.map(toDefaultId)])
  const isRead = (id: string): boolean => !unread.has(id) && !unread.has(id.split('#', 1)[0] ?? '')
  return {
    ...diff,
    added: diff.added.filter(isRead),
    removed: diff.removed.filter(isRead),
    likelyRenamed: diff.likelyRenamed.filter((ids) => ids.every(isRead)),
  }
}

const toDefaultId = (path: string): string => path.replace(/\.md$/, '')

/** The changes that `--deny` lists, at questions whose revision did not rise. */
function findDenied(
  {changed}: BankDiff,
  files: readonly CompiledFile[],
  {deny, file: whole}: {readonly deny: readonly DeniedChange[]; readonly file: string},
): readonly Diagnostic[] {
  const places = findPlaces(files)
  return changed.flatMap(({id, revision, isRaised, changes}) => {
    const where = places.get(id) ?? {file: whole, place: startOfFile}
    return changes.flatMap((change) => {
      if (isRaised || !deny.some((name) => name === change.type)) return []
      if (change.type === 'key')
        return [diagnose('diff/key-changed', {id, direction: change.direction, revision}, where)]
      if (change.type === 'ids') return [diagnose('diff/ids-moved', {id, ids: change.moved, revision}, where)]
      return change.type === 'kind'
        ? [diagnose('diff/kind-changed', {id, before: change.before, after: change.after, revision}, where)]
        : []
    })
  })
}

/** Reports removed questions at what probably replaces them, or else in the file that had them. */
function findRemoved(
  {removed, likelyRenamed}: BankDiff,
  before: readonly CompiledFile[],
  after: readonly CompiledFile[],
  whole: string,
): readonly Diagnostic[] {
  const likely = new Map(likelyRenamed)
  const places = findPlaces(after)
  const files = new Map([...findPlaces(before)].map(([id, {file}]) => [id, file]))
  return removed.map((id) => {
    const next = likely.get(id)
    const where = next === undefined ? undefined : places.get(next)
    return diagnose(
      'diff/removed',
      {id, ...(next !== undefined && {likely: next})},
      where ?? {file: files.get(id) ?? whole, place: startOfFile},
    )
  })
}

function findPlaces(files: readonly CompiledFile[]): ReadonlyMap<string, {file: string; place: Place}> {
  return new Map(
    files.flatMap(({summary: {path, questions}}) =>
      questions.map(({id, place}) => [id, {file: path, place}] as const),
    ),
  )
}

function showDenied(
  output: Output,
  diagnostics: readonly Diagnostic[],
  {content, format}: Pick<DiffCommandOptions, 'content'> & {readonly format: 'pretty' | 'github'},
): void {
  const files = [...new Set(diagnostics.map(({file}) => file))]
  const counts = {files: files.length, questions: diagnostics.length, patterns: 0, compiled: 0}
  showReport(output, {report: {diagnostics, counts, files, source: () => undefined}, content, format})
}
