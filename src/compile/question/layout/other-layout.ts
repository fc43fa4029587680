import type {Heading, ListItem, Paragraph, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {nearest} from '../../../diagnostics/nearest.ts'
import {report, type SourceFile} from '../../../diagnostics/source-file.ts'
import {placeOf} from '../../../markdown/node-place.ts'
import type {Outline, Section} from '../../../markdown/sections.ts'
import {hasMarks} from '../../../task-list/marks.ts'
import {sectionTitles} from '../sort-sections.ts'

/** What may ask a question in a file of another layout. */
type Question = Heading | Paragraph | ListItem

/**
 * Reports a file with several questions in the layout of another tool: task lists below headings of level 2 and more, below
 * text, or in the items of a list. Nothing else can be said of such a file.
 */
export function reportOtherLayout(source: SourceFile, outline: Outline): boolean {
  const parts = [outline, ...outline.blocks].map((part) => findQuestions(source, part))
  const questions = parts.find((found) => found.length > 1)
  const [first, second] = questions ?? []
  if (!questions || !first || !second) return false
  const related = [{message: 'the next one', file: source.path, place: placeOf(second)}]
  report(
    source,
    'question/other-layout',
    {count: questions.length},
    placeOf(first.type === 'listItem' ? (first.children[0] ?? first) : first),
    {related},
  )
  return true
}

/** The questions of a part of the file that are followed by a task list; its title is one if headings below it are. */
function findQuestions(
  source: SourceFile,
  {heading: title, lead, sections}: Pick<Outline, 'lead' | 'sections'> & {readonly heading?: Heading},
): readonly Question[] {
  const found: Question[] = []
  let asked: Question | undefined = title
  for (const node of [...lead, ...sections.flatMap(toNodes)]) {
    if (node.type === 'heading' || (node.type === 'paragraph' && isQuestion(node))) asked = node
    if (node.type !== 'list') continue
    const isMarked = hasMarks(source, node)
    if (isMarked && asked) found.push(asked)
    else found.push(...node.children.filter((item) => holdsOptions(source, item)))
    asked = undefined
  }
  const [first, ...others] = found
  return first === title && !others.some(({type}) => type === 'heading') ? others : found
}

/** Lists below the sections of a question belong to it. */
function toNodes({heading, children}: Section): readonly RootContent[] {
  const title = toText(heading).trim()
  const isKnown = sectionTitles.some((name) => name.toLowerCase() === title.toLowerCase())
  return isKnown || nearest(title, sectionTitles) !== undefined ? [] : [heading, ...children]
}

/** Bold text, a number as in `Q1.` or `2)`, or a question mark. */
function isQuestion(paragraph: Paragraph): boolean {
  const [first] = paragraph.children
  return first?.type === 'strong' || /^(?:Q(?:uestion)? ?)?\d+ ?[.):]|\?\s*$/i.test(toText(paragraph))
}

function holdsOptions(source: SourceFile, {checked, children}: ListItem): boolean {
  return checked == null && children.some((node) => node.type === 'list' && hasMarks(source, node))
}
