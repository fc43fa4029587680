import {codeFrame, type FramePaint, toVisible} from '../../diagnostics/code-frame.ts'
import type {Diagnostic, Place, Severity} from '../../diagnostics/diagnostic.ts'
import type {Omitted} from '../cap-infos.ts'
import {type Paint, toPaint} from '../paint.ts'
import type {Report} from './report.ts'
import {count, maximumFrames, showPosition, showProofs, showSummary} from './wording.ts'

const severityStyles: Readonly<Record<Severity, Parameters<Paint>[0]>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
}

const isFault = ({severity}: Diagnostic): boolean => severity !== 'info'

/** For people in a terminal: every error and warning with its source lines, and infos on one line each. */
export function reportPretty(report: Report): string {
  const {diagnostics, all = diagnostics, omitted = [], proofs} = report
  const paint = toPaint(report)
  const faulty = new Set(diagnostics.filter(isFault).map(({file}) => file))
  const inFaulty = diagnostics.filter(({file}) => faulty.has(file))
  const elsewhere = diagnostics.filter(({file}) => !faulty.has(file))
  const framed = new Set(inFaulty.filter(isFault).slice(0, maximumFrames))
  const blocks = [
    // Files with errors or warnings come last, closest to the prompt.
    elsewhere.map((one) => headline(one, paint)).join('\n'),
    omitted.map((one) => showOmitted(one, paint)).join('\n'),
    inFaulty
      .map((one, index) => {
        const before = inFaulty[index - 1]
        const isApart = before && (framed.has(before) || framed.has(one))
        const shown = framed.has(one) ? showBlock(one, report, paint) : headline(one, paint)
        return `${isApart ? '\n' : ''}${shown}`
      })
      .join('\n'),
    proofs ? showProofs(proofs).join('\n') : '',
    closing(report, paint('bold', showSummary({...report, diagnostics: all}))),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function showOmitted({code, infos, files}: Omitted, paint: Paint): string {
  const text = `${count(infos, 'more info')} in ${count(files, 'file')}; \`--format json\` lists them`
  return `${text}  ${paint('dim', code)}`
}

function headline({file, place, severity, message, code}: Diagnostic, paint: Paint): string {
  return [
    paint('bold', showPosition(file, place)),
    paint(severityStyles[severity], severity),
    toVisible(message),
    paint('dim', code),
  ].join('  ')
}

function showBlock(fault: Diagnostic, report: Report, paint: Paint): string {
  const {severity, file, place, related = [], fix} = fault
  const lines = [
    headline(fault, paint),
    frame(file, place, {report, paint, style: severityStyles[severity], context: 1}),
  ]
  for (const other of related) {
    lines.push(`  ${showPosition(other.file, other.place)}  ${toVisible(other.message)}`)
    if (other.place) lines.push(frame(other.file, other.place, {report, paint, style: 'cyan', context: 0}))
  }
  if (fix) lines.push(`  ${paint('green', 'fix:')} ${toVisible(fix.title)}`)
  return lines.filter((line) => line !== '').join('\n')
}

interface FrameLook {
  readonly report: Report
  readonly paint: Paint
  readonly style: Parameters<Paint>[0]
  readonly context: number
}

function frame(file: string, place: Place, {report, paint, style, context}: FrameLook): string {
  const text = report.source(file)
  if (text === undefined || text === '') return ''
  const framePaint: FramePaint = {
    gutter: (gutter) => paint('dim', gutter),
    mark: (mark) => paint(style, mark),
  }
  return codeFrame(text, place, {context, paint: framePaint}).replace(/^(?=.)/gm, '  ')
}

function closing({diagnostics}: Report, summary: string): string {
  const code = (diagnostics.find(({severity}) => severity === 'error') ?? diagnostics[0])?.code
  return code
    ? `${summary}\n\`build-bank explain CODE\` explains a code, for example \`build-bank explain ${code}\``
    : summary
}
