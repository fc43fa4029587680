import type {MatchQuestion} from './schema.ts'

export function matchShownTexts(_own: Partial<MatchQuestion>): string[] {
  return []
}

export function matchKeyTexts(_question: MatchQuestion): string[] {
  return []
}
