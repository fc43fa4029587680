import type {ClozeQuestion} from './schema.ts'

export function clozeShownTexts(_own: Partial<ClozeQuestion>): string[] {
  return []
}

export function clozeKeyTexts(_question: ClozeQuestion): string[] {
  return []
}
