import {catalogue} from '../../diagnostics/catalogue.ts'
import {toVisible} from '../../diagnostics/code-frame.ts'
import {compareText} from '../../diagnostics/compare-text.ts'
import type {Diagnostic, Place, Severity} from '../../diagnostics/diagnostic.ts'
import {createFingerprint} from './fingerprint.ts'
import type {Report} from './report.ts'
import {toSafeJson} from './safe-json.ts'
import {bySeverity, count} from './wording.ts'

/** GitHub shows at most this many results per upload. */
const maximumResults = 5000

const levels = {error: 'error', warning: 'warning', info: 'note'} as const satisfies Record<Severity, string>

/** SARIF 2.1.0, for code scanning and SARIF viewers. */
export function reportSarif({diagnostics, source, proofs}: Report): string {
  const shown = bySeverity(diagnostics).slice(0, maximumResults)
  const cut = diagnostics.length - shown.length
  const codes = [...new Set(shown.map(({code}) => code))].sort(compareText)
  const ruleIndex = new Map(codes.map((code, index) => [code, index]))
  const fingerprint = createFingerprint(source)
  const run = {
    tool: {driver: {name: 'quizproof', rules: codes.map(toRule)}},
    columnKind: 'utf16CodeUnits',
    invocations: [
      {executionSuccessful: true, toolExecutionNotifications: cut > 0 ? [toNotification(cut)] : []},
    ],
    results: shown.map((diagnostic) => ({
      ruleId: diagnostic.code,
      ruleIndex: ruleIndex.get(diagnostic.code) ?? -1,
      level: levels[diagnostic.severity],
      message: toMessage(diagnostic.message),
      locations: [{physicalLocation: toLocation(diagnostic.file, diagnostic.place)}],
      ...toRelated(diagnostic),
      partialFingerprints: {'quizproof/v1': fingerprint(diagnostic)},
      ...toFixes(diagnostic),
    })),
    ...(proofs && {properties: {proofs}}),
  }
  const log = {$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run]}
  return `${toSafeJson(log, 2)}\n`
}

function toRule(code: Diagnostic['code']) {
  const words = code.replace('/', ': ').replaceAll('-', ' ')
  return {
    id: code,
    shortDescription: {text: words},
    help: {text: `Run \`build-bank explain ${code}\` to see what it means and how to fix it`},
    defaultConfiguration: {level: levels[catalogue[code].severity]},
  }
}

function toNotification(cut: number) {
  return {
    level: 'warning',
    message: {text: `${count(cut, 'result')} omitted; GitHub shows at most ${maximumResults}`},
  }
}

/** Viewers render `[text](address)` as a link; a message may quote an author, so links are broken up. */
function toMessage(text: string) {
  return {text: toVisible(text).replaceAll('](', '] (')}
}

function toLocation(file: string, place: Place | undefined) {
  const artifactLocation = {uri: toUri(file), uriBaseId: '%SRCROOT%'}
  return {artifactLocation, ...(place && {region: toRegion(place)})}
}

function toRegion({start, end}: Place) {
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}
}

/** A relative reference. Colons are encoded too, so that no path looks like `javascript:`. */
function toUri(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

function toRelated({related = []}: Diagnostic) {
  if (related.length === 0) return {}
  const relatedLocations = related.map((other, index) => ({
    id: index + 1,
    message: toMessage(other.message),
    physicalLocation: toLocation(other.file, other.place),
  }))
  return {relatedLocations}
}

function toFixes({file, fix}: Diagnostic) {
  if (!fix || fix.edits.length === 0) return {}
  const replacements = fix.edits.map(({place, text}) => ({
    deletedRegion: toRegion(place),
    ...(text !== '' && {insertedContent: {text}}),
  }))
  const {artifactLocation} = toLocation(file, undefined)
  return {fixes: [{description: toMessage(fix.title), artifactChanges: [{artifactLocation, replacements}]}]}
}
