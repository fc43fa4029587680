import type {OpenQuestion} from './schema.ts'

export function openShownTexts(_own: Partial<OpenQuestion>): string[] {
  return []
}

export function openKeyTexts(_question: OpenQuestion): string[] {
  return []
}
