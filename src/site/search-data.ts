import {toPatternPath, toQuestionAnchor} from './addresses.ts'
import type {Site} from './context.ts'

/** An entry of `search.json`: a pattern, or a question with the title of its pattern. */
export interface SearchEntry {
  readonly title: string
  readonly address: string
  readonly tags: readonly string[]
  readonly pattern?: string
}

/** What the first page searches: titles and tags, patterns first. */
export function toSearchData({bank, base}: Site): SearchEntry[] {
  return [
    ...bank.patterns.map(({id, title, tags}) => ({title, address: base + toPatternPath(id), tags})),
    ...bank.questions.map((question) => {
      const pattern = bank.pattern(question.pattern)
      return {
        title: question.title.text,
        address: `${base}${toPatternPath(question.pattern)}#${toQuestionAnchor(question)}`,
        tags: question.tags,
        ...(pattern && {pattern: pattern.title}),
      }
    }),
  ]
}
