import {toVisible} from '../../diagnostics/code-frame.ts'
import type {Diagnostic, Place, Severity} from '../../diagnostics/diagnostic.ts'
import type {Proofs, Summary} from './report.ts'

/** A file can hold tens of thousands of faults; whoever sees this many frames reads no further. */
export const maximumFrames = 200

/** A path fit to begin a line: one that starts with a colon would make `::`, which a CI log runs as a command. */
export function showPath(file: string): string {
  const shown = toVisible(file)
  return /^\s*:/.test(shown) ? `./${shown}` : shown
}

/** `path:line:column`, or the path alone for a file as a whole. */
export function showPosition(file: string, place: Place | undefined): string {
  return place ? `${showPath(file)}:${place.start.line}:${place.start.column}` : showPath(file)
}

/** A fault on one line. */
export function showFault({file, place, severity, message, code}: Diagnostic): string {
  return `${showPosition(file, place)}  ${severity}  ${toVisible(message)}  ${code}`
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** The closing line of a run. */
export function showSummary(summary: Summary): string {
  const {files, questions, errors, warnings, infos, checked, elsewhere = 0} = summary
  const notes = infos > 0 ? [count(infos, 'info')] : []
  const others = elsewhere > 0 ? `; ${elsewhere} elsewhere` : ''
  const judged = checked === undefined ? count(files, 'file') : `${checked} of ${count(files, 'file')}`
  if (errors + warnings === 0) {
    const none = elsewhere > 0 ? 'no faults here' : 'no faults'
    const looked = checked === undefined ? `${judged}, ${count(questions, 'question')}` : `${judged} checked`
    return `${looked}: ${[none, ...notes].join(', ')}${others}`
  }
  const faults = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ]
  return `${[...faults, ...notes].join(', ')} in ${judged}${others}`
}

/** Which share is proved, pattern by pattern and in all, and on what. */
export function showProofs({patterns, environments, runs}: Proofs): string[] {
  const total = (field: 'questions' | 'proved'): number =>
    patterns.reduce((sum, pattern) => sum + pattern[field], 0)
  const width = Math.max(0, ...patterns.map(({pattern}) => pattern.length))
  const versions = Object.entries(environments).map(([name, found]) => {
    const parts = Object.entries(found)
      .map(([part, version]) => `${part} ${version}`)
      .sort()
    return `  ${toVisible(`${name}: ${parts.join(', ')}`)}`
  })
  return [
    ...patterns.map(({pattern, questions, proved, unproved, withoutProof: without, failed}) => {
      const notes = [
        ...(failed > 0 ? [`${failed} with faults`] : []),
        ...(without.length > 0 ? [`without a proof: ${truncateNames(without)}`] : []),
        ...(unproved.length > 0 ? [`unproved with a reason: ${unproved.map(toVisible).join(', ')}`] : []),
      ]
      return [`${pattern.padEnd(width)}  ${proved} of ${questions} proved`, ...notes].join(', ')
    }),
    `${total('proved')} of ${count(total('questions'), 'question')} proved; ${count(runs, 'program')} run, the rest known from proof.lock.json`,
    ...(patterns.some(({withoutProof: without}) => without.length > 0) ? [withoutProofNote] : []),
    ...(versions.length > 0 ? ['Checked on', ...versions] : []),
  ]
}

const withoutProofNote =
  'Without a proof: neither one program of which every option is an output, in a language that bank.yaml has an environment for, nor a section Proof (docs/proofs.md)'
const maximumNames = 5

/** The first of many names, and how many there are besides. */
function truncateNames(names: readonly string[]): string {
  const more = names.length - maximumNames
  return [...names.slice(0, maximumNames).map(toVisible), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

const ranks: Readonly<Record<Severity, number>> = {error: 0, warning: 1, info: 2}

/** Errors first, then warnings, then infos; each in the order they came. */
export function bySeverity(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => ranks[a.severity] - ranks[b.severity])
}
