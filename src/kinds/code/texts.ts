import type {CodeQuestion} from './schema.ts'

export function codeShownTexts({starter}: Pick<CodeQuestion, 'starter'>): string[] {
  return starter ? [starter.lines.join('\n')] : []
}

export function codeKeyTexts({reference}: CodeQuestion): string[] {
  return reference ? [reference.lines.join('\n')] : []
}
