import type {LineQuestion} from './schema.ts'

/** Lines in the key and the rationales that the fence does not have, and the fence where the stem lacks it. */
export function foreignIdsOfLine({stem, fence, lineCount, key, rationales}: LineQuestion): string[] {
  const lines = [...key, ...Object.keys(rationales).map(Number)]
  const foreign = lines.filter((line) => !(line >= 1 && line <= lineCount)).map(String)
  return stem.code?.[fence] ? foreign : [...foreign, `fence ${fence}`]
}
