import type {DraftItem, DraftLine, DraftOption, DraftPair} from '../../../interchange/draft.ts'
import {childElements, findAll, toText, type XmlElement} from '../../../interchange/xml/xml-tree.ts'
import {findMultipleKey, findSingleKey} from '../../shared/choice-key.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import type {QtiItem} from './qti-item.ts'
import {contentToHtml} from './xml-to-html.ts'

const toList = (response: unknown): string[] => {
  if (typeof response === 'string') return [response]
  return Array.isArray(response) ? response.map(String) : []
}

const identifierOf = ({attributes}: XmlElement): string => attributes.get('identifier') ?? ''
export const responseOf = ({attributes}: XmlElement): string => attributes.get('responseIdentifier') ?? ''

function refuse(item: QtiItem, reason: string): ReadBody {
  item.lose('import/syntax', {reason})
  return {}
}

export function readChoice(item: QtiItem, interaction: XmlElement): ReadBody {
  const choices = findAll(interaction, ({name}) => name === 'simpleChoice')
  const read = toChoice(item, responseOf(interaction), choices)
  // The order is fixed unless the item asks for another: `shuffle` is `false` by default.
  if (read.body?.kind !== 'choice' || interaction.attributes.get('shuffle') === 'true') return read
  const options = read.body.options.map((option): DraftOption => ({...option, pin: 'place'}))
  return {...read, body: {...read.body, options}}
}

/** A choice between elements with an identifier. */
function toChoice(item: QtiItem, response: string, choices: readonly XmlElement[]): ReadBody {
  const {processing} = item
  const declaration = processing.responses.get(response)
  if (choices.length < 2 || !declaration) return refuse(item, 'a choice has at least two options')
  const isMultiple = declaration.cardinality === 'multiple'
  const idents = choices.map(identifierOf)
  const score = (chosen: readonly string[]): number => processing.score(new Map([[response, chosen]]))
  const key = isMultiple
    ? findMultipleKey(idents, score, declaration.correct.members)
    : findSingleKey(idents, score)
  if (!key?.right.includes(true)) {
    item.lose('import/no-key', {})
    return {}
  }
  const options = choices.map((choice, index): DraftOption => {
    const ident = idents[index] ?? ''
    const credit = key.credits[index]
    const inside = findAll(choice, ({name}) => name === 'feedbackInline' || name === 'feedbackBlock')
    const rationale = [
      ...inside.flatMap((feedback) => item.content(feedback)),
      ...item.feedbackFor(new Map([[response, [ident]]])),
    ]
    return {
      ref: ident,
      content: item.content(choice),
      isRight: key.right[index] === true,
      ...(credit !== undefined && {credit}),
      ...(choice.attributes.get('fixed') === 'true' && {pin: 'place'}),
      ...(rationale.length > 0 && {rationale}),
    }
  })
  if (isMultiple && key.right.filter((own) => own).length === 1) item.lose('import/one-choice', {})
  return {
    body: {kind: 'choice', options, ...(key.scoring && {scoring: key.scoring})},
    score: (given) => score(toList(given)),
  }
}

export function readOrder(item: QtiItem, interaction: XmlElement): ReadBody {
  const {processing} = item
  const response = responseOf(interaction)
  const choices = findAll(interaction, ({name}) => name === 'simpleChoice')
  const order = processing.responses.get(response)?.correct.members ?? []
  const toItem = (ident: string): DraftItem[] => {
    const choice = choices.find((one) => identifierOf(one) === ident)
    return choice ? [{ref: ident, content: item.content(choice)}] : []
  }
  if (order.length < 2) {
    item.lose('import/no-key', {})
    return {}
  }
  const extra = choices
    .map(identifierOf)
    .filter((ident) => !order.includes(ident))
    .flatMap(toItem)
  return {
    body: {
      kind: 'order',
      items: order.flatMap(toItem),
      ...(extra.length > 0 && {extra}),
      scoring: 'all-or-nothing',
    },
    score: (given) => processing.score(new Map([[response, toList(given)]])),
  }
}

export function readMatch(item: QtiItem, interaction: XmlElement): ReadBody {
  const {processing} = item
  const response = responseOf(interaction)
  const [one = [], other = []] = childElements(interaction, 'simpleMatchSet').map((set) => childElements(set))
  const declaration = processing.responses.get(response)
  const score = (pairs: readonly string[]): number => processing.score(new Map([[response, pairs]]))
  const correct = declaration?.correct.members ?? []
  const mapped = (declaration?.mapping?.entries ?? []).filter(({value}) => value > 0).map(({key}) => key)
  const key = (mapped.length > 0 ? mapped : correct).map((pair) => pair.split(/\s+/))
  const isSingle = (index: number): boolean =>
    new Set(key.map((pair) => pair[index])).size === key.length && key.length > 0
  if (key.length === 0) {
    item.lose('import/no-key', {})
    return {}
  }
  // Either side may be the one whose items are matched once each.
  const sides = [one, other]
  const areAllMatched = (index: number): boolean =>
    (sides[index] ?? []).every((own) => key.some((pair) => pair[index] === identifierOf(own)))
  const side = [0, 1].find((index) => isSingle(index) && areAllMatched(index))
  if (side === undefined) {
    item.lose('import/unsupported', {kind: 'matching of many to many, or of items without a match'})
    return {}
  }
  const [lefts, rights] = side === 0 ? [one, other] : [other, one]
  const pairs: DraftPair[] = []
  const used = new Set<string>()
  for (const left of lefts) {
    const pair = key.find((own) => own[side] === identifierOf(left))
    const right = rights.find((own) => identifierOf(own) === pair?.[1 - side])
    if (!right) return refuse(item, 'an item on one side matches nothing')
    used.add(identifierOf(right))
    pairs.push({left: toItem(item, left), right: toItem(item, right)})
  }
  for (const right of rights) if (!used.has(identifierOf(right))) pairs.push({right: toItem(item, right)})
  return {
    body: {kind: 'match', pairs},
    score: (given) =>
      score(
        Object.entries(given ?? {}).map(([left, right]) =>
          side === 0 ? `${left} ${right}` : `${right} ${left}`,
        ),
      ),
  }
}

const toItem = (item: QtiItem, element: XmlElement): DraftItem => ({
  ref: identifierOf(element),
  content: item.content(element),
})

/** Texts to choose within a text: lines of a program if they are that, else options. */
export function readHottext(item: QtiItem, interaction: XmlElement): ReadBody {
  const texts = findAll(interaction, ({name}) => name === 'hottext')
  const [pre, ...others] = findAll(interaction, ({name}) => name === 'pre')
  const lines = pre && others.length === 0 ? toLines(pre) : []
  const response = responseOf(interaction)
  const stem = item.stem((child) => {
    if (child !== interaction && child.name !== 'hottext') return undefined
    return contentToHtml(child, showChoices)
  })
  if (lines.length > 1 && texts.every((text) => lines.some(({ident}) => ident === identifierOf(text)))) {
    const read = toChoice(item, response, texts)
    if (read.body?.kind !== 'choice') return read
    const numberOf = new Map(lines.map(({ident}, index) => [ident, index + 1]))
    const toLine = ({ref, rationale}: DraftOption): DraftLine => ({
      line: numberOf.get(ref) ?? 1,
      ...(rationale && {rationale}),
    })
    const right = read.body.options.filter(({isRight}) => isRight)
    const mistakes = read.body.options.filter(({isRight, rationale}) => !isRight && rationale)
    return {
      stem,
      body: {
        kind: 'line',
        lines: right.map(toLine),
        mistakes: mistakes.map(toLine),
      },
      score: (given) => {
        const numbers = toList(Array.isArray(given) ? given : String(given)).map(Number)
        return item.processing.score(
          new Map([[response, numbers.flatMap((number) => lines[number - 1]?.ident ?? [])]]),
        )
      },
    }
  }
  item.lose('import/layout', {part: 'choices shown inside the text'})
  return {...toChoice(item, response, texts), stem}
}

/** Choices within a text are shown as text, and the prompt as a paragraph. */
function showChoices(element: XmlElement): string | undefined {
  if (element.name === 'prompt') return `<p>${contentToHtml(element, () => undefined)}</p>`
  return element.name === 'hottext' ? contentToHtml(element, showChoices) : undefined
}

interface Piece {
  readonly text: string
  readonly ident?: string
}

/** The texts of an element in order, with the identifier of those to choose. */
const toPieces = (element: XmlElement): Piece[] =>
  element.children.flatMap((child): Piece[] => {
    if (typeof child === 'string') return [{text: child}]
    return child.name === 'hottext' ? [{text: toText(child), ident: identifierOf(child)}] : toPieces(child)
  })

/** The lines of a program whose every line is one `hottext`, or none; empty if it is another text. */
function toLines(pre: XmlElement): {ident: string | undefined}[] {
  const lines: Piece[][] = [[]]
  for (const {text, ident} of toPieces(pre)) {
    const parts = text.split('\n')
    if (ident !== undefined && parts.length > 1) return []
    for (const [index, part] of parts.entries()) {
      if (index > 0) lines.push([])
      if (ident !== undefined || part.trim() !== '')
        lines.at(-1)?.push({text: part, ...(ident !== undefined && {ident})})
    }
  }
  const areWhole = lines.every((line) => line.length < 2)
  return areWhole ? lines.map(([only]) => ({ident: only?.ident})) : []
}
