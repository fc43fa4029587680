import type {TextQuestion} from './schema.ts'

/** Ids of rationales that no form has. */
export function foreignIdsOfText({key, rationales}: TextQuestion): string[] {
  const known = new Set(key.forms.map(({id}) => id))
  return Object.keys(rationales).filter((id) => !known.has(id))
}
