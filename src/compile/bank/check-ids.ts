import type {Related} from '../../diagnostics/diagnostic.ts'
import type {FileSummary, PlacedName} from '../file/compiled-file.ts'
import type {ReportInBank} from './report-in-bank.ts'

interface Holder extends PlacedName {
  readonly file: string
}

/**
 * Reports ids shared by questions, patterns or concepts, former ids that are or were used elsewhere, and duplicate
 * questions.
 */
export function checkIds(summaries: readonly FileSummary[], reportInBank: ReportInBank): void {
  const ids = new Map<string, Holder>()
  const fingerprints = new Map<string, Holder>()
  checkCollisions(summaries, reportInBank)
  for (const {path: file, questions} of summaries) {
    for (const {id, place, fingerprint} of questions) {
      const holder = {name: id, file, place}
      if (!ids.has(id)) ids.set(id, holder)
      const twin = fingerprints.get(fingerprint)
      if (twin) reportInBank('question/duplicate', {id: twin.name}, {...holder, related: [relatedTo(twin)]})
      else fingerprints.set(fingerprint, holder)
    }
  }
  checkFormerIds(summaries, ids, reportInBank)
}

/**
 * Reports a shared id at every place that has it: which one is new is unknown, and a report on one file has to
 * include it.
 */
function checkCollisions(summaries: readonly FileSummary[], reportInBank: ReportInBank): void {
  const holders = new Map<string, Holder[]>()
  for (const [id, holder] of patternHolders(summaries)) holders.set(id, [holder])
  const shared = new Set<Holder[]>()
  for (const {path: file, questions} of summaries) {
    for (const {id, place} of questions) {
      const list = holders.get(id) ?? []
      holders.set(id, list)
      list.push({name: id, file, place})
      if (list.length > 1) shared.add(list)
    }
  }
  for (const list of shared) {
    const [first, second] = list
    for (const holder of list) {
      const other = holder === first ? second : first
      if (other) reportInBank('id/collision', {id: holder.name}, {...holder, related: [relatedTo(other)]})
    }
  }
}

/** Patterns and concepts, which links address by id as they do questions. */
function patternHolders(summaries: readonly FileSummary[]): Map<string, Holder> {
  const holders = new Map<string, Holder>()
  for (const {path: file, pattern} of summaries) {
    if (!pattern) continue
    const {id, place, concepts} = pattern
    for (const name of [id, ...concepts.map((concept) => `${id}#${concept}`)]) {
      holders.set(name, {name, file, place})
    }
  }
  return holders
}

function checkFormerIds(
  summaries: readonly FileSummary[],
  ids: ReadonlyMap<string, Holder>,
  reportInBank: ReportInBank,
): void {
  const former = new Map<string, Holder>()
  for (const {path: file, questions} of summaries) {
    for (const {name: id, place} of questions.flatMap(({formerly}) => formerly)) {
      const holder = {name: id, file, place}
      const other = ids.get(id) ?? former.get(id)
      if (other) reportInBank('id/formerly-collision', {id}, {...holder, related: [relatedTo(other)]})
      else former.set(id, holder)
    }
  }
}

function relatedTo({file, place}: Holder): Related {
  return {message: 'the other one', file, place}
}
