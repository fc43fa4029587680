import {toVisible} from '../../diagnostics/code-frame.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import type {Output} from '../output.ts'
import {reportGithub} from '../reporters/github.ts'
import {toEntry} from '../reporters/json.ts'
import {toSafeJson} from '../reporters/safe-json.ts'
import {count} from '../reporters/wording.ts'
import {toDisplayed} from '../show-report.ts'
import type {FmtOptions, FormatReport} from './formats.ts'

interface ShowOptions {
  readonly content: string
  readonly options: FmtOptions
  readonly source: (path: string) => string | undefined
}

/** Prints which files were formatted, or with `--check` which are not, and which stay as they are. */
export function showFormatted(
  output: Output,
  report: FormatReport,
  {content, options, source}: ShowOptions,
): void {
  const {format, check} = options
  const {files, questions, edits, unsafe} = report
  const found = sortDiagnostics([...unsafe, ...(check ? toDiagnostics(report) : [])])
  const shown = found.map((one) => toDisplayed(one, content, format))
  const changed = [...edits.keys()].map((file) => toDisplayed(toUnformatted(file), content, format).file)
  const errors = check ? edits.size : 0
  const counts = {files, questions, patterns: 0, errors, warnings: unsafe.length, infos: 0}
  if (format === 'json') {
    const summary = {files, unformatted: edits.size, unsafe: unsafe.length}
    output.print(
      `${toSafeJson({diagnostics: shown.map(toEntry), formatted: check ? [] : changed, summary})}\n`,
    )
  } else if (format === 'github')
    output.print(reportGithub({diagnostics: shown, files: [], source, summary: counts, colour: false}))
  else {
    const lines = changed.map((file) => `${check ? 'Not formatted' : 'Formatted'}: ${file}`)
    output.print(
      [...lines, ...unsafe.map((one) => showUnsafe(toDisplayed(one, content, format))), ''].join('\n'),
    )
    output.print(`${summarise(report, check)}\n`)
  }
}

/** The fix of an unformatted file is to format it, so that a program that reads the report can. */
function toDiagnostics({edits}: FormatReport): Diagnostic[] {
  return [...edits].map(([file, list]) => {
    const place = list[0]?.place ?? startOfFile
    return diagnose('fmt/unformatted', {}, {file, place, fix: {title: 'Format the file', edits: list}})
  })
}

const toUnformatted = (file: string): Diagnostic =>
  diagnose('fmt/unformatted', {}, {file, place: startOfFile})

const showUnsafe = ({file, message, code}: Diagnostic): string =>
  `${file}  warning  ${toVisible(message)}  ${code}`

function summarise({files, edits, unsafe}: FormatReport, check: boolean): string {
  const left = unsafe.length === 0 ? '' : `, ${count(unsafe.length, 'file')} left as before`
  if (edits.size === 0) return `${count(files, 'file')} formatted already${left}`
  return check
    ? `${edits.size} of ${count(files, 'file')} not formatted${left}; run \`build-bank fmt\``
    : `${edits.size} of ${count(files, 'file')} changed${left}`
}
