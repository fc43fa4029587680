import type {TextQuestion} from './schema.ts'

export function textShownTexts(_own: Partial<TextQuestion>): string[] {
  return []
}

export function textKeyTexts(_question: TextQuestion): string[] {
  return []
}
