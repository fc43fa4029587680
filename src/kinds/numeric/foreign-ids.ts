import type {NumericQuestion} from './schema.ts'

/** Ids in the rationales that no form has. */
export function foreignIdsOfNumeric({key, rationales}: NumericQuestion): string[] {
  const known = new Set(key.forms.map(({id}) => id))
  return Object.keys(rationales).filter((id) => !known.has(id))
}
