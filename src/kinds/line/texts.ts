import type {LineQuestion} from './schema.ts'

export function lineShownTexts(_own: Partial<LineQuestion>): string[] {
  return []
}

export function lineKeyTexts(_question: LineQuestion): string[] {
  return []
}
