import type {ChoiceQuestion} from './schema.ts'

/** Ids in the key, the credit and the rationales that no option has. */
export function foreignIdsOfChoice({options, key, credit = {}, rationales}: ChoiceQuestion): string[] {
  const known = new Set(options.map(({id}) => id))
  return [...key, ...Object.keys(credit), ...Object.keys(rationales)].filter((id) => !known.has(id))
}
