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
  /** Problems that only appear when all files are checked together. */
  readonly diagnostics: readonly Diagnostic[]
  readonly targets: LinkTargets
  /** Files other than Markdown that content shows or links to, in order. */
  readonly assets: readonly string[]
}

export interface LinkOptions {
  /** The files of the content folder that are not Markdown. */
  readonly assets?: readonly string[]
  /** Files and folders that exist but could not be read: their contents are not reported as missing. */
  readonly unread?: readonly string[]
  /** Markdown files that are not content, such as `README.md`. */
  readonly ignored?: readonly string[]
}

/** Checks all files against each other, using only their summaries. */
export function linkBank(
  summaries: readonly FileSummary[],
  config: BankConfig,
  {assets = [], unread = [], ignored = []}: LinkOptions = {},
): LinkedBank {
  const diagnostics: Diagnostic[] = []
  const reportInBank: ReportInBank = (code, data, where) => {
    diagnostics.push(diagnose(code, data, where))
  }
  const sorted = [...summaries].sort((a, b) => compareText(a.path, b.path))
  checkIds(sorted, reportInBank)
  const isUnread = createIsUnread(unread)
  checkPatterns(sorted, {config, isUnread}, reportInBank)
  const targets = linkTargets(sorted, assets)
  const used = checkReferences(sorted, {targets, isUnread}, reportInBank)
  checkPaths([...sorted.map(({path}) => path), ...used], reportInBank)
  const wholeBank = {file: 'bank.yaml', place: startOfFile}
  const isBare = !sorted.some(({questions, diagnostics}) => questions.length > 0 || diagnostics.length > 0)
  if (isBare && unread.length === 0) reportInBank('bank/no-questions', {ignored}, wholeBank)
  return {diagnostics, targets, assets: used}
}

/** Creates a test for paths that could not be read, or are inside a folder that could not. */
function createIsUnread(unread: readonly string[]): (path: string) => boolean {
  const paths = new Set(unread)
  const isUnread = (path: string): boolean => paths.has(path) || (path !== '' && isUnread(folderOf(path)))
  return isUnread
}

/** Reports names that some file systems treat as equal: they differ only in case or Unicode normalisation. */
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
