import type {DraftHeader, QuestionDraft} from '../../../interchange/draft.ts'
import {type Loss, toLoss} from '../../../interchange/loss.ts'
import {textOfNodes} from '../../../interchange/rich/text-of-nodes.ts'
import type {Source} from '../../../interchange/source.ts'
import {findAll, type XmlElement} from '../../../interchange/xml/xml-tree.ts'
import type {ReadItem, ReadSource} from '../../format.ts'
import {type Document, openPackage, type Package} from '../../shared/open-package.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import {withLicence} from '../../shared/read-rights.ts'
import {tagOutermostCategories} from '../../shared/tag-categories.ts'
import {readMetadata, UnknownRule} from './execute-rules.ts'
import {findGroups, findQuizzes} from './find-quizzes.ts'
import {Qti12Item} from './qti12-item.ts'
import {readMatch, readOrder} from './read-arrangement.ts'
import {readBlanks} from './read-blanks.ts'
import {readChoice, readTyped} from './read-kinds.ts'

/** How each question type of Canvas is read, and those of Common Cartridge. */
const readers: Readonly<Record<string, (item: Qti12Item) => ReadBody>> = {
  multiple_choice_question: readFirst,
  true_false_question: readFirst,
  multiple_answers_question: readFirst,
  short_answer_question: (item) => readText(item, false),
  numerical_question: (item) => readText(item, true),
  matching_question: readMatch,
  multiple_dropdowns_question: (item) => readBlanks(item, 'choices'),
  fill_in_multiple_blanks_question: (item) => readBlanks(item, 'texts'),
  ordering_question: readFirst,
  essay_question: readEssay,
  'cc.multiple_choice.v0p1': readFirst,
  'cc.multiple_response.v0p1': readFirst,
  'cc.true_false.v0p1': readFirst,
  'cc.fib.v0p1': (item) => readText(item, false),
  'cc.pattern_match.v0p1': (item) => readText(item, false),
  'cc.essay.v0p1': readEssay,
}

/** Reads QTI 1.2: a file, an export of a quiz from Canvas, or a Common Cartridge. */
export function readQti12(source: Source): ReadSource {
  const opened = openPackage(
    source,
    (entry) => /\.(?:xml|qti)$/i.test(entry) && !/(?:^|\/)imsmanifest\.xml$/i.test(entry),
  )
  const own = opened.documents.filter(({root}) => root.name === 'questestinterop')
  const items = withoutCopies(own).flatMap((document) =>
    findQuizzes(document.root).flatMap((quiz) =>
      quiz.items.map((element) => ({
        ...withLicence(readItem(element, document, opened), opened.licence),
        ...(quiz.title !== undefined && {categories: [quiz.title]}),
      })),
    ),
  )
  return {
    items: tagOutermostCategories(items),
    losses: [...opened.losses, ...withoutCopies(own).flatMap(loseGroups)],
  }
}

/** Which questions a group draws is lost, and those of a question bank are elsewhere. */
function loseGroups({root, file, entry}: Document): Loss[] {
  return findGroups(root).map(({element, drawn, bank}) => {
    const place = {file, ...(entry !== undefined && {entry}), ...element.place}
    return bank === undefined
      ? toLoss('import/layout', {part: drawn}, place)
      : toLoss('import/part-lost', {part: 'group that draws from a question bank', found: bank}, place)
  })
}

/** A cartridge from Canvas has each quiz twice; the copy outside of the standard says more. */
function withoutCopies(documents: readonly Document[]): readonly Document[] {
  const isFull = ({entry = ''}: Document): boolean => /(?:^|\/)non_cc_assessments\//.test(entry)
  if (!documents.some(isFull)) return documents
  return documents.filter((one) => isFull(one) || !/\/assessment_qti\.xml$/.test(one.entry ?? ''))
}

function readItem(element: XmlElement, document: Document, opened: Package): ReadItem {
  const title = element.attributes.get('title')?.trim() || undefined
  const name = findName(element.attributes.get('ident') ?? '', title)
  const place = {
    file: document.file,
    ...(document.entry !== undefined && {entry: document.entry}),
    ...element.place,
  }
  const shown = {place, ...((title ?? name) !== undefined && {name: title ?? name ?? ''})}
  const metadata = readMetadata(element)
  const type = metadata.get('question_type') ?? metadata.get('cc_profile') ?? ''
  try {
    const item = new Qti12Item(element, document, opened)
    return {...shown, ...readContent(item, {type, name, title})}
  } catch (error) {
    if (!(error instanceof UnknownRule)) throw error
    return {...shown, losses: [toLoss('import/unsupported', {kind: `rule ${error.message}`}, place)]}
  }
}

function readContent(
  item: Qti12Item,
  {type, name, title}: Record<'type', string> & Partial<Record<'name' | 'title', string | undefined>>,
): Pick<ReadItem, 'draft' | 'concept' | 'losses' | 'score'> {
  const {rich} = item
  if (type === 'text_only_question') {
    const content = item.stem()
    return {concept: {title: title ?? 'Text', content}, losses: rich.losses}
  }
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined
  const {body, score, stem} = reader ? reader(item) : readByForm(item, type)
  const text = stem ?? item.stem()
  const header = body && readHeader(item, name, title)
  const losses = [...item.losses, ...rich.losses]
  if (!body || !header) return {losses}
  const draft: QuestionDraft = {...header, ...body, stem: text, assets: rich.assets}
  return {draft, losses, ...(score && {score})}
}

/** Idents of programs say nothing to people, and titles of Canvas are all the same. */
function findName(ident: string, title: string | undefined): string | undefined {
  if (/^[A-Za-z][\w-]*$/.test(ident) && ident.includes('-') && !/\d{4}|[0-9a-f]{8}/i.test(ident)) return ident
  return title !== undefined && !/^(?:question|item)(?:\s*\d*)$/i.test(title) ? title : undefined
}

function readHeader(
  item: Qti12Item,
  name: string | undefined,
  title: string | undefined,
): Omit<DraftHeader, 'stem' | 'assets'> {
  const points = Number(item.metadata.get('points_possible') ?? item.metadata.get('cc_weighting') ?? 1)
  const general = item.feedback('general_fb')
  return {
    ...(name !== undefined && {name}),
    ...(title !== undefined && {title}),
    ...(general.length > 0 && {solution: general}),
    ...(Number.isFinite(points) && points > 0 && points !== 1 && {points}),
  }
}

function readFirst(item: Qti12Item): ReadBody {
  const [response] = item.responses
  if (!response) {
    item.lose('import/syntax', {reason: 'the item has no response'})
    return {}
  }
  return response.cardinality === 'Ordered' ? readOrder(item, response) : readChoice(item, response)
}

function readText(item: Qti12Item, isNumeric: boolean): ReadBody {
  const [response] = item.responses
  if (response) return readTyped(item, response, isNumeric)
  item.lose('import/syntax', {reason: 'the item has no response'})
  return {}
}

function readEssay(item: Qti12Item): ReadBody {
  const rubric = textOfNodes(item.feedback('rubric')).trim()
  const content = item.feedback('rubric')
  return {body: {kind: 'open', criteria: rubric === '' ? [] : [{content, points: 1}]}}
}

/** An item of another program, whose kind is told by the form of its responses. */
function readByForm(item: Qti12Item, type: string): ReadBody {
  const {responses} = item
  const [first, ...others] = responses
  const unsupported = (kind: string): ReadBody => {
    item.lose('import/unsupported', {kind})
    return {}
  }
  if (/_question$/.test(type)) return unsupported(type)
  if (!first) return unsupported(type || 'item without a response')
  if (others.length > 0) {
    const areChoices = responses.every(({type, labels}) => type === 'response_lid' && labels.length > 0)
    return areChoices ? readMatch(item) : unsupported('item with several responses')
  }
  if (first.type === 'response_lid' && first.labels.length > 0) {
    const isArea = findAll(first.element, ({name}) => name === 'render_hotspot').length > 0
    return isArea ? unsupported('hotspot') : readFirst(item)
  }
  if (first.type === 'response_num') return readText(item, true)
  if (first.type !== 'response_str') return unsupported(first.type)
  const isTyped = item.rules.conditions.some(
    (condition) => findAll(condition, ({name}) => name.startsWith('var')).length > 0,
  )
  if (!isTyped) return readEssay(item)
  const fib = findAll(first.element, ({name}) => name === 'render_fib')[0]
  return readText(item, ['Decimal', 'Integer'].includes(fib?.attributes.get('fibtype') ?? ''))
}
