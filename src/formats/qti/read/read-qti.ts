import type {DraftHeader, QuestionDraft} from '../../../interchange/draft.ts'
import {toLoss} from '../../../interchange/loss.ts'
import type {Source, SourcePlace} from '../../../interchange/source.ts'
import {findAll, findChild, type XmlElement} from '../../../interchange/xml/xml-tree.ts'
import type {ReadItem, ReadSource} from '../../format.ts'
import {type Document, openPackage, type Package} from '../../shared/open-package.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import {withLicence} from '../../shared/read-rights.ts'
import {UnknownRule} from '../rules/evaluate.ts'
import {QtiItem} from './qti-item.ts'
import {isBlank, isInSentence, readFlow, readGapMatch} from './read-blanks.ts'
import {readChoice, readHottext, readMatch, readOrder} from './read-chosen.ts'
import {readExtendedText, readTextEntry} from './read-typed.ts'
import {toVersion2} from './to-version-2.ts'

/** How the interaction of an item is read; others are refused by name. */
const readers: Readonly<Record<string, (item: QtiItem, interaction: XmlElement) => ReadBody>> = {
  choiceInteraction: readChoice,
  orderInteraction: readOrder,
  matchInteraction: readMatch,
  hottextInteraction: readHottext,
  gapMatchInteraction: readGapMatch,
  textEntryInteraction: readTextEntry,
  extendedTextInteraction: readExtendedText,
}

/** Reads QTI 2.1, 2.2 and 3: an item, or a package of items. */
export function readQti(source: Source): ReadSource {
  const opened = openPackage(
    source,
    (entry) => /\.xml$/i.test(entry) && !/(?:^|\/)imsmanifest\.xml$/i.test(entry),
  )
  const items = opened.documents.flatMap((document) => {
    const root = toVersion2(document.root)
    const own = root.name === 'assessmentItem' ? [root] : findAll(root, ({name}) => name === 'assessmentItem')
    return own.map((element) => withLicence(readItem(element, document, opened), opened.licence))
  })
  return {items, losses: opened.losses}
}

function readItem(element: XmlElement, document: Document, opened: Package): ReadItem {
  const place: SourcePlace = {
    file: document.file,
    ...(document.entry !== undefined && {entry: document.entry}),
    ...element.place,
  }
  const identifier = element.attributes.get('identifier')?.trim() || undefined
  const title = element.attributes.get('title')?.trim() || undefined
  const name = title ?? identifier
  const shown = {place, ...(name !== undefined && {name})}
  const refuse = (kind: string): ReadItem => ({
    ...shown,
    losses: [toLoss('import/unsupported', {kind}, place)],
  })
  if (element.attributes.get('adaptive') === 'true') return refuse('adaptive item')
  if (findChild(element, 'templateDeclaration', 'templateProcessing')) return refuse('item with a template')
  try {
    const item = new QtiItem(element, document, opened)
    return {...shown, ...readContent(item, {identifier, title})}
  } catch (error) {
    if (!(error instanceof UnknownRule)) throw error
    return refuse(`rule ${error.message}`)
  }
}

function readContent(
  item: QtiItem,
  {identifier, title}: {readonly identifier: string | undefined; readonly title: string | undefined},
): Pick<ReadItem, 'draft' | 'concept' | 'losses' | 'score'> {
  const {rich} = item
  if (item.interactions.length === 0) {
    const content = item.stem()
    return {concept: {title: title ?? identifier ?? 'Text', content}, losses: rich.losses}
  }
  const {body, score, stem} = readBody(item)
  const text = stem ?? item.stem()
  const solution = body ? item.solution() : []
  if (body) item.loseFeedback()
  const lang = body && readLanguage(item)
  const losses = [...item.losses, ...rich.losses]
  if (!body) return {losses}
  const id = identifier !== undefined && isWordy(identifier) ? identifier : (title ?? identifier)
  const {maximum} = item.processing
  const header: Omit<DraftHeader, 'stem'> = {
    ...(id !== undefined && {name: id}),
    ...(title !== undefined && {title}),
    ...(solution.length > 0 && {solution}),
    ...(maximum !== 1 && {points: Number(maximum.toFixed(4))}),
    ...(lang !== undefined && {lang}),
    assets: rich.assets,
  }
  const draft: QuestionDraft = {...header, ...body, stem: text}
  return {draft, losses, ...(score && {score})}
}

/** The language of an item, if it is a tag of BCP 47. */
function readLanguage(item: QtiItem): string | undefined {
  const lang = item.element.attributes.get('xml:lang')?.trim() || undefined
  if (lang === undefined || /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang)) return lang
  return item.lose('import/layout', {part: `the language \`${lang}\``})
}

/** Whether people chose an identifier; those of programs are numbers and hashes. */
const isWordy = (identifier: string): boolean =>
  /^[A-Za-z][\w.-]*[-_.][\w.-]+$/.test(identifier) && !/\d{4}|[0-9a-f]{8}/i.test(identifier)

function readBody(item: QtiItem): ReadBody {
  const {interactions, body} = item
  const [first] = interactions
  const unsupported = (kind: string): ReadBody => {
    item.lose('import/unsupported', {kind})
    return {}
  }
  if (!first) return {}
  const areBlanks = interactions.every(isBlank)
  const isField = interactions.length === 1 && first.name === 'textEntryInteraction'
  const isNamed = (first.attributes.get('responseIdentifier') ?? '').startsWith('RESPONSE_')
  if (areBlanks && (!isField || isNamed || isInSentence(body, first))) return readFlow(item)
  if (interactions.length > 1) return unsupported('item with several interactions')
  const reader = Object.hasOwn(readers, first.name) ? readers[first.name] : undefined
  return reader ? reader(item, first) : unsupported(first.name)
}
