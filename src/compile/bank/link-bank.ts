import {compareText} from '../../diagnostics/compare-text.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import type {FileSummary} from '../file/compiled-file.ts'
import {folderOf} from '../file/path-id.ts'
import type {BankConfig} from './bank-config.ts'
import {checkIds} from './check-ids.ts'
import {checkPatterns} from './check-patterns.ts'
import {checkReferences, type LinkTargets, linkTargets} from './check-references.ts'
import type {ReportInBank} from './report-in-bank.ts'

export interface LinkedBank {
  /** Faults that show only when all files are seen together. */
  readonly diagnostics: readonly Diagnostic[]
  readonly targets: LinkTargets
  /** Files other than Markdown that content shows or links to, in order. */
  readonly assets: readonly string[]
}

export interface LinkOptions {
  /** The files of the content folder that are not Markdown. */
  readonly assets?: readonly string[]
  /** Files and folders that are there and could not be read: what is in them is not told of as missing. */
  readonly unread?: readonly string[]
}

/** Checks all files against one another, by their summaries alone. */
export function linkBank(
  summaries: readonly FileSummary[],
  config: BankConfig,
  {assets = [], unread = []}: LinkOptions = {},
): LinkedBank {
  const diagnostics: Diagnostic[] = []
  const reportInBank: ReportInBank = (code, data, where) => {
    diagnostics.push(diagnose(code, data, where))
  }
  const sorted = [...summaries].sort((a, b) => compareText(a.path, b.path))
  checkIds(sorted, reportInBank)
  const isUnread = unreadIn(unread)
  checkPatterns(sorted, {config, isUnread}, reportInBank)
  const targets = linkTargets(sorted, assets)
  const used = checkReferences(sorted, {targets, isUnread}, reportInBank)
  checkPaths([...sorted.map(({path}) => path), ...used], reportInBank)
  const wholeBank = {file: 'bank.yaml', place: startOfFile}
  const isBare = !sorted.some(({questions, diagnostics}) => questions.length > 0 || diagnostics.length > 0)
  if (isBare && unread.length === 0) reportInBank('bank/no-questions', {}, wholeBank)
  return {diagnostics, targets, assets: used}
}

/** Tells whether a path, or a folder that it is in, could not be read. */
function unreadIn(unread: readonly string[]): (path: string) => boolean {
  const paths = new Set(unread)
  const isUnread = (path: string): boolean => paths.has(path) || (path !== '' && isUnread(folderOf(path)))
  return isUnread
}

/** Names that some file systems take for one: equal but for case or Unicode form. */
function checkPaths(paths: readonly string[], reportInBank: ReportInBank): void {
  const seen = new Map<string, string>()
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase()
    const other = seen.get(folded)
    if (other === undefined) seen.set(folded, path)
    else {
      const related = [{message: 'the other one', file: other}]
      reportInBank('file/path-collision', {other}, {file: path, place: startOfFile, related})
    }
  }
}
