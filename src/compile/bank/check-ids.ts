import type {Related} from '../../diagnostics/diagnostic.ts'
import type {FileSummary, PlacedName} from '../file/compiled-file.ts'
import type {ReportInBank} from './report-in-bank.ts'

/** What has an id, or had it. */
export interface Holder extends PlacedName {
  readonly file: string
  readonly role: 'pattern' | 'question' | 'former'
}

/**
 * Reports an id shared by questions, patterns or concepts, and a former id that is or was used elsewhere.
 *
 * @param holders all that have or had the id, in the order of files and places
 */
export function checkId(holders: readonly Holder[], reportInBank: ReportInBank): void {
  const questions = holders.filter(({role}) => role === 'question')
  const sharing = [...holders.filter(({role}) => role === 'pattern').slice(-1), ...questions]
  const [first, second] = sharing
  // Which one is new is unknown, and a report on one file has to include it: each place is reported.
  for (const holder of questions.length > 0 && second ? sharing : []) {
    const other = holder === first ? second : first
    if (other) reportInBank('id/collision', {id: holder.name}, at(holder, other))
  }
  const former = holders.filter(({role}) => role === 'former')
  for (const holder of former) {
    const other = questions[0] ?? (holder === former[0] ? undefined : former[0])
    if (other) reportInBank('id/formerly-collision', {id: holder.name}, at(holder, other))
  }
}

/**
 * Reports questions with the same text as an earlier one; where their patterns give something else, they are others.
 *
 * @param holders all with the same text
 */
export function checkTwins(
  holders: readonly Holder[],
  findGiven: (holder: Holder) => string | undefined,
  reportInBank: ReportInBank,
): void {
  const firsts = new Map<string | undefined, Holder>()
  for (const holder of holders) {
    const given = holders.length > 1 ? findGiven(holder) : undefined
    const first = firsts.get(given)
    if (first) reportInBank('question/duplicate', {id: first.name}, at(holder, first))
    else firsts.set(given, holder)
  }
}

/** All ids in a file that links address: patterns and concepts as well as questions; then those of the past. */
export function listHolders({path: file, questions, pattern}: FileSummary): Holder[] {
  const {id, concepts = [], place} = pattern ?? {}
  const names = id === undefined ? [] : [id, ...concepts.map((concept) => `${id}#${concept}`)]
  return [
    ...(place ? names.map((name): Holder => ({name, place, file, role: 'pattern'})) : []),
    ...questions.map(({id: name, place}): Holder => ({name, place, file, role: 'question'})),
    ...questions.flatMap(({formerly}) =>
      formerly.map(({name, place}): Holder => ({name, place, file, role: 'former'})),
    ),
  ]
}

function at(
  {file, place}: Holder,
  other: Holder,
): {readonly file: string; readonly place: Holder['place']; readonly related: readonly Related[]} {
  return {file, place, related: [{message: 'the other one', file: other.file, place: other.place}]}
}
