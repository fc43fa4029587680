import type {OutputQuestion} from './schema.ts'

/** The program is in the stem. */
export function outputShownTexts(): string[] {
  return []
}

export function outputKeyTexts({key}: OutputQuestion): string[] {
  return [key]
}
