import type {OutputQuestion} from './schema.ts'

/** Ids of rationales that no mistake has. */
export function foreignIdsOfOutput({mistakes, rationales}: OutputQuestion): string[] {
  const known = new Set(mistakes.map(({id}) => id))
  return Object.keys(rationales).filter((id) => !known.has(id))
}
