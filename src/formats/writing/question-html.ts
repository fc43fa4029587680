import type {Question} from '../../kinds/kinds.ts'
import type {Solution} from '../../kinds/shared/question.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'

/** A text as HTML for another program: formulas in TeX, no links inside the bank. */
export function toExportHtml(rich: Pick<RichText, 'html'>): string {
  return withTex(rich.html).replace(/<a href="#[^"]*">([\s\S]*?)<\/a>/g, '$1')
}

const formula = /<math([^>]*)>[\s\S]*?<\/math>/g

/** Replaces each formula by its TeX, which platforms render. */
const withTex = (html: string): string =>
  html.replace(formula, (whole, attributes: string) => {
    const [, tex] = / alttext="([^"]*)"/.exec(attributes) ?? []
    if (tex === undefined) return whole
    return attributes.includes('display="block"') ? `\\[${tex}\\]` : `\\(${tex}\\)`
  })

/** Title and stem: the title is the first paragraph. */
export function toQuestionHtml({title, stem}: Pick<Question, 'title' | 'stem'>): string {
  const rest = toExportHtml(stem)
  return `<p>${toExportHtml(title)}</p>${rest === '' ? '' : `\n${rest}`}`
}

/** A solution; its steps are a numbered list. */
function toSolutionHtml({introduction, steps, conclusion}: Solution): string {
  const items = steps.map(({name, content}) => {
    const html = toExportHtml(content)
    return `<li>${name === undefined ? '' : `<strong>${escapeHtml(name)}.</strong> `}${html}</li>`
  })
  return [
    ...(introduction ? [toExportHtml(introduction)] : []),
    ...(items.length > 0 ? [`<ol>\n${items.join('\n')}\n</ol>`] : []),
    ...(conclusion ? [toExportHtml(conclusion)] : []),
  ].join('\n')
}

/** Names of the parts of guidance that have no place of their own in most formats. */
export type GuidancePart = 'hints' | 'quick check' | 'common mistakes' | 'sources'

export interface WrittenGuidance {
  /** Everything that may be shown after grading; `''` if there is nothing. */
  readonly html: string
  /** The parts that are in it besides the solution. */
  readonly moved: readonly GuidancePart[]
}

/** All guidance in one text, for formats that have general feedback only. Parts with a place of their own are left out. */
export function toGuidanceHtml(question: Question, own: readonly GuidancePart[] = []): WrittenGuidance {
  const {hints, solution, quickCheck, commonMistakes, source = []} = question
  const list = (texts: readonly RichText[]): string =>
    `<ul>\n${texts.map((text) => `<li>${toExportHtml(text)}</li>`).join('\n')}\n</ul>`
  const parts: readonly {readonly name: GuidancePart; readonly html: string}[] = [
    {name: 'hints', html: hints.length > 0 ? hints.map(toExportHtml).join('\n') : ''},
    {name: 'quick check', html: quickCheck ? `<p>${toExportHtml(quickCheck)}</p>` : ''},
    {name: 'common mistakes', html: commonMistakes.length > 0 ? list(commonMistakes) : ''},
    {name: 'sources', html: source.length > 0 ? list(source.map(({content}) => content)) : ''},
  ]
  const moved = parts.filter(({name, html}) => html !== '' && !own.includes(name))
  const html = [...(solution ? [toSolutionHtml(solution)] : []), ...moved.map(({html}) => html)].join('\n')
  return {html, moved: moved.map(({name}) => name)}
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
