import type {LineQuestion} from './schema.ts'

/** The program is in the stem. */
export function lineShownTexts(): string[] {
  return []
}

export function lineKeyTexts({key, multiple}: LineQuestion): string[] {
  return multiple ? [] : key.map((line) => `line ${line}`)
}
