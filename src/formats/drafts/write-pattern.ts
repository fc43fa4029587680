import type {QuestionDraft} from '../../interchange/draft.ts'
import {blocksToMarkdown, titleToMarkdown} from '../../interchange/rich/to-markdown.ts'
import {toFrontMatter} from './front-matter.ts'
import {toSection} from './markdown-parts.ts'

export interface PatternDraft {
  readonly title: string
  readonly track: string
  readonly minutes: number
  readonly summary: string
  readonly concepts: readonly {readonly title: string; readonly content: QuestionDraft['stem']}[]
}

/** Writes a `pattern.md`; without a concept the compiler asks its author for one. */
export function writePattern({concepts, ...fields}: PatternDraft): string {
  const head = toFrontMatter(fields)
  const counts = new Map<string, number>()
  const sections = concepts.map(({title, content}) =>
    [toHeading(title, counts), blocksToMarkdown(toSection(content))].join('\n\n'),
  )
  return `${[head, ...sections].join('\n\n')}\n`
}

/** Equal titles are numbered: the id of a concept is made from its heading. */
function toHeading(title: string, counts: Map<string, number>): string {
  const count = (counts.get(title) ?? 0) + 1
  counts.set(title, count)
  const value = count === 1 ? title : `${title} ${count}`
  return titleToMarkdown([{type: 'text', value}]).replace(/^#/, '##')
}
