import {toVisible} from '../../diagnostics/code-frame.ts'
import type {Diagnostic, Place, Severity} from '../../diagnostics/diagnostic.ts'
import type {Proofs, Report} from './report.ts'

/** A file can have tens of thousands of problems; nobody reads more frames than this. */
export const maximumFrames = 200

/** A path that is safe at the start of a line: CI logs run a line that starts with `::` as a command. */
export function showPath(file: string): string {
  const shown = toVisible(file)
  return /^\s*:/.test(shown) ? `./${shown}` : shown
}

/** `path:line:column`, or only the path for a whole file. */
export function showPosition(file: string, place: Place | undefined): string {
  return place ? `${showPath(file)}:${place.start.line}:${place.start.column}` : showPath(file)
}

/** A diagnostic on one line. */
export function showFault({file, place, severity, message, code}: Diagnostic): string {
  return `${showPosition(file, place)}  ${severity}  ${toVisible(message)}  ${code}`
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** The closing line of a run: what was found, in how many files, and how much was checked. */
export function showSummary({diagnostics, summary}: Pick<Report, 'diagnostics' | 'summary'>): string {
  const {files, questions, errors, warnings, infos, checked, elsewhere = 0} = summary
  const found = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(infos > 0 ? [count(infos, 'info')] : []),
  ].join(', ')
  const affected = count(new Set(diagnostics.map(({file}) => file)).size, 'file')
  return [
    errors + warnings > 0 ? '' : `No problems${elsewhere > 0 ? ' here' : ''}`,
    found === '' ? '' : `${found} in ${affected}`,
    elsewhere > 0 ? `${count(elsewhere, 'problem')} elsewhere` : '',
    checked === undefined
      ? `${count(files, 'file')} and ${count(questions, 'question')} checked`
      : `${checked} of ${count(files, 'file')} checked`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** How many keys are proved and in which environments, with a line for each pattern that is not fully proved. */
export function showProofs({patterns, environments, runs}: Proofs): string[] {
  const total = (field: 'questions' | 'proved'): number =>
    patterns.reduce((sum, pattern) => sum + pattern[field], 0)
  const incomplete = patterns.filter(({proved, questions}) => proved < questions)
  const width = Math.max(0, ...incomplete.map(({pattern}) => pattern.length))
  const versions = Object.entries(environments).map(([name, found]) => {
    const parts = Object.entries(found)
      .map(([part, version]) => `${part} ${version}`)
      .sort()
    return `  ${toVisible(`${name}: ${parts.join(', ')}`)}`
  })
  return [
    ...incomplete.map(({pattern, questions, proved, unproved, withoutProof: without, failed}) => {
      const notes = [
        ...(failed > 0 ? [`${failed} with errors`] : []),
        ...(without.length > 0 ? [`no proof: ${truncateNames(without)}`] : []),
        ...(unproved.length > 0 ? [`unproved with a reason: ${truncateNames(unproved)}`] : []),
      ]
      return [`${pattern.padEnd(width)}  ${proved} of ${questions} proved`, ...notes].join(', ')
    }),
    `${total('proved')} of ${count(total('questions'), 'question')} proved in ${count(patterns.length, 'pattern')}; ${count(runs, 'program')} run, other results from proof.lock.json`,
    ...(patterns.some(({withoutProof: without}) => without.length > 0) ? [withoutProofNote] : []),
    ...(versions.length > 0 ? ['Environments:', ...versions] : []),
  ]
}

const withoutProofNote =
  'No proof: the question has no Proof section, and its key cannot be derived from one program in a language of bank.yaml (docs/proofs.md)'
const maximumNames = 5

/** The first names, and how many more there are. */
function truncateNames(names: readonly string[]): string {
  const more = names.length - maximumNames
  return [...names.slice(0, maximumNames).map(toVisible), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

const ranks: Readonly<Record<Severity, number>> = {error: 0, warning: 1, info: 2}

/** Errors first, then warnings, then infos; each in their original order. */
export function bySeverity(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => ranks[a.severity] - ranks[b.severity])
}
