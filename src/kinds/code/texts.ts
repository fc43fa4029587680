import type {CodeQuestion} from './schema.ts'

export function codeShownTexts(_own: Partial<CodeQuestion>): string[] {
  return []
}

export function codeKeyTexts(_question: CodeQuestion): string[] {
  return []
}
