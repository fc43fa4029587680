import type {LineQuestion} from './schema.ts'

/** Lines in the key and the rationales that the fence does not have. */
export function foreignIdsOfLine({lineCount, key, rationales}: LineQuestion): string[] {
  const lines = [...key, ...Object.keys(rationales).map(Number)]
  return lines.filter((line) => !(line >= 1 && line <= lineCount)).map(String)
}
