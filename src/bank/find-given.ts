import {type ContentLanguage, findLanguage} from '../fields/language.ts'
import type {RichText} from '../markdown/rich-text/rich-text.ts'
import type {Pattern} from './bank-data.ts'

/** What holds for every question of a pattern, in the pattern's language. */
export interface Given extends RichText, ContentLanguage {}

interface Patterns extends ContentLanguage {
  pattern(id: string): Pattern | undefined
}

/** What to show with a question, before its stem; `undefined` if its pattern gives nothing. */
export function findGiven(question: {readonly pattern: string}, bank: Patterns): Given | undefined {
  const pattern = bank.pattern(question.pattern)
  return pattern?.given && {...pattern.given, ...findLanguage(pattern, bank)}
}
