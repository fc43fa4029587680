import type {Related} from '../diagnostics/diagnostic.ts'
import type {FileSummary, PlacedName} from './compiled-file.ts'
import type {ReportInBank} from './link-bank.ts'

interface Holder extends PlacedName {
  readonly file: string
}

/** Ids that two questions share, or a question and a pattern or concept, former ids that something else has or had, and questions asked twice. */
export function checkIds(summaries: readonly FileSummary[], reportInBank: ReportInBank): void {
  const ids = new Map<string, Holder>()
  const patternIds = patternHolders(summaries)
  const fingerprints = new Map<string, Holder>()
  for (const {path: file, questions} of summaries) {
    for (const {id, place, fingerprint} of questions) {
      const holder = {name: id, file, place}
      const same = ids.get(id) ?? patternIds.get(id)
      if (same) reportInBank('id/collision', {id}, {...holder, related: [relatedTo(same)]})
      else ids.set(id, holder)
      const twin = fingerprints.get(fingerprint)
      if (twin) reportInBank('question/duplicate', {id: twin.name}, {...holder, related: [relatedTo(twin)]})
      else fingerprints.set(fingerprint, holder)
    }
  }
  checkFormerIds(summaries, ids, reportInBank)
}

/** Patterns and their concepts: links lead to them by ids, as they do to questions. */
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
