import type {Blocks, QuestionDraft} from '../../interchange/draft.ts'
import {blocksToMarkdown, titleToMarkdown} from '../../interchange/rich/to-markdown.ts'
import {atKind} from '../../kinds/kinds.ts'
import {toFrontMatter} from './front-matter.ts'
import {toSection} from './markdown-parts.ts'
import {splitTitle} from './split-title.ts'
import {bodyWriters} from './write-bodies.ts'

export interface WriteQuestionOptions {
  readonly category: string
  readonly difficulty: string
  /** What a person should look at. */
  readonly review?: readonly string[]
  /** Shown where the stem does not begin with a paragraph. */
  readonly fallbackTitle: string
}

export interface WrittenQuestion {
  readonly markdown: string
  /** The title, if it is not the first paragraph of the stem. */
  readonly madeTitle?: string
}

/** Writes a draft as a file of Markdown with one question. */
export function writeQuestion(draft: QuestionDraft, options: WriteQuestionOptions): WrittenQuestion {
  const {title, rest, madeTitle} = splitTitle(draft, options.fallbackTitle)
  const body = atKind(bodyWriters, draft)(draft)
  const fields = {
    ...body.fields,
    category: draft.category ?? options.category,
    difficulty: draft.difficulty ?? options.difficulty,
    ...(draft.tags && draft.tags.length > 0 && {tags: draft.tags}),
    ...(draft.timeLimitSeconds !== undefined && {timeLimit: `${draft.timeLimitSeconds}s`}),
    ...(draft.points !== undefined && draft.points !== 1 && {points: String(draft.points)}),
    ...(draft.licence !== undefined && {licence: draft.licence}),
    ...(draft.lang !== undefined && {lang: draft.lang}),
    ...(options.review && options.review.length > 0 && {review: options.review}),
  }
  const parts = [
    toFrontMatter(fields),
    titleToMarkdown(title),
    blocksToMarkdown(toSection(rest)),
    ...body.parts,
    ...(draft.hints ?? []).map((hint) => toTitled('Hint', hint)),
    toTitled('Solution', draft.solution ?? []),
  ]
  const markdown = `${parts.filter((part) => part !== '').join('\n\n')}\n`
  return {markdown, ...(madeTitle !== undefined && {madeTitle})}
}

/** A section; nothing for content that is empty, such as a paragraph without text. */
function toTitled(title: string, content: Blocks): string {
  const markdown = blocksToMarkdown(toSection(content))
  return markdown === '' ? '' : `## ${title}\n\n${markdown}`
}
