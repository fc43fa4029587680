import type {NumericQuestion} from './schema.ts'

export function numericShownTexts(_own: Partial<NumericQuestion>): string[] {
  return []
}

export function numericKeyTexts(_question: NumericQuestion): string[] {
  return []
}
