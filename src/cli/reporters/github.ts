import {toVisible} from '../../diagnostics/code-frame.ts'
import type {Diagnostic, Place, Severity} from '../../diagnostics/diagnostic.ts'
import type {Report} from './report.ts'
import {count, showFault, showPosition, showProofs, showSummary} from './wording.ts'

/** GitHub shows at most this many annotations per level and step, and silently drops the rest. */
const shownOfLevel = 10

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'}

/** Workflow commands, which GitHub shows as annotations on the lines of a pull request. */
export function reportGithub(report: Report): string {
  const {diagnostics, proofs} = report
  const levels = (['error', 'warning', 'info'] as const).map((severity) => ({
    severity,
    faults: diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  }))
  const isOver = levels.some(({faults}) => faults.length > shownOfLevel)
  const hidden: string[] = []
  const lines = levels.flatMap(({severity, faults}) => {
    // One of the notices that GitHub shows is reserved for the number of hidden annotations.
    const shown = isOver && severity === 'info' ? shownOfLevel - 1 : shownOfLevel
    if (faults.length > shown) hidden.push(count(faults.length - shown, severity))
    const isPlain = (index: number): boolean => severity === 'info' && index >= shown
    return faults.map((fault, index) => (isPlain(index) ? showFault(fault) : toCommand(fault)))
  })
  if (isOver) lines.push(toNotice(`${hidden.join(', ')} not shown here; the log has them all`))
  return `${[...lines, ...(proofs ? showProofs(proofs) : []), showSummary(report)].join('\n')}\n`
}

function toCommand(diagnostic: Diagnostic): string {
  const {severity, code, file, place} = diagnostic
  const properties = {file: toVisible(file), ...toProperties(place), title: code}
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${list.join(',')}::${escapeData(toText(diagnostic))}`
}

/** GitHub accepts columns only for a range within one line. */
function toProperties({start, end}: Place): Record<string, number> {
  const endLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
  if (endLine !== start.line) return {line: start.line, endLine}
  if (end.line !== start.line) return {line: start.line, endLine, col: start.column}
  return {line: start.line, endLine, col: start.column, endColumn: end.column}
}

function toText({message, related = [], fix}: Diagnostic): string {
  const lines = [
    toVisible(message),
    ...related.map((other) => `${showPosition(other.file, other.place)}: ${toVisible(other.message)}`),
    ...(fix ? [`fix: ${toVisible(fix.title)}`] : []),
  ]
  return lines.join('\n')
}

function toNotice(text: string): string {
  return `::notice title=quizproof::${escapeData(text)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
