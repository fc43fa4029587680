import type {FileSummary} from '../../compile/file/compiled-file.ts'
import type {At} from './workspace-data.ts'

/** The places of questions by id and by former id; an id that is used precedes one of the past. */
export function listPlaces(summaries: readonly FileSummary[]): ReadonlyMap<string, At> {
  const places = new Map<string, At>()
  const all = summaries.flatMap(({path, questions}) => questions.map((question) => ({path, ...question})))
  const add = (id: string, at: At): void => {
    if (!places.has(id)) places.set(id, at)
  }
  for (const {id, path, place} of all) add(id, {path, place})
  for (const {formerly, path, place} of all) for (const {name} of formerly) add(name, {path, place})
  return places
}
