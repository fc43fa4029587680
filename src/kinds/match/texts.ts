import type {MatchQuestion} from './schema.ts'

export function matchShownTexts({left, right}: Pick<MatchQuestion, 'left' | 'right'>): string[] {
  return [...left, ...right].map(({content}) => content.text)
}

/** A hint may name an item; what it goes with is said by no text of its own. */
export function matchKeyTexts(): string[] {
  return []
}
