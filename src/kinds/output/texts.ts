import type {OutputQuestion} from './schema.ts'

export function outputShownTexts(_own: Partial<OutputQuestion>): string[] {
  return []
}

export function outputKeyTexts(_question: OutputQuestion): string[] {
  return []
}
