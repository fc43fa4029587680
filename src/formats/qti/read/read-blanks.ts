import type {DraftBlank, DraftOption} from '../../../interchange/draft.ts'
import {
  childElements,
  findAll,
  isElement,
  toText,
  type XmlElement,
} from '../../../interchange/xml/xml-tree.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import type {QtiItem} from './qti-item.ts'
import {responseOf} from './read-chosen.ts'
import {readForms} from './read-typed.ts'
import {contentToHtml, type Replace} from './xml-to-html.ts'

/** Blanks in the flow of a text: fields and menus, each with a response of its own. */
export function readFlow(item: QtiItem): ReadBody {
  const {interactions, processing} = item
  const names = new Map(interactions.map((one, index) => [one, toName(responseOf(one), index)]))
  const best = interactions.map((one) => findBest(item, responseOf(one)))
  if (best.some((weight) => weight <= 0)) {
    item.lose('import/no-key', {})
    return {}
  }
  const least = Math.min(...best)
  const blanks = interactions.map((interaction, index): DraftBlank => {
    const response = responseOf(interaction)
    const full = best[index] ?? 1
    const weight = Number((full / least).toFixed(3))
    const head = {name: names.get(interaction) ?? '', ...(Math.abs(weight - 1) > 0.005 && {weight})}
    const earn = (typed: string): number => processing.score(new Map([[response, [typed]]])) / full
    if (interaction.name === 'inlineChoiceInteraction') {
      const options = childElements(interaction, 'inlineChoice').map((choice) =>
        toOption(item, {response, choice, earned: earn(choice.attributes.get('identifier') ?? '')}),
      )
      if (options.length > 2 && interaction.attributes.get('shuffle') !== 'true')
        item.lose('import/layout', {part: 'the fixed order of the options in a menu'})
      return {...head, options}
    }
    const {forms, ignore} = readForms(item, response, earn)
    const strict = forms.map((form) => (ignore && form.as === 'text' ? {...form, as: 'code' as const} : form))
    return {...head, forms: strict}
  })
  return {
    stem: item.stem(toBlanks(names)),
    body: {kind: 'cloze', blanks},
    score: (given) => {
      const responses = new Map<string, string[]>()
      for (const [interaction, name] of names) {
        const own = Object.entries(given ?? {}).find(([id]) => id === name)?.[1]
        if (typeof own === 'string') responses.set(responseOf(interaction), [own.trim()])
      }
      return processing.score(responses)
    },
  }
}

/** Blanks have lower-case letters, digits and hyphens here. */
function toName(response: string, index: number): string {
  const name = response.replace(/^RESPONSE[_-]?/, '').replace(/^_/, '')
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ? name : `b${index + 1}`
}

const findBest = ({processing}: QtiItem, response: string): number => {
  const declaration = processing.responses.get(response)
  const candidates = [
    ...(declaration?.correct.members ?? []),
    ...(declaration?.mapping?.entries ?? []).map(({key}) => key),
  ]
  return Math.max(0, ...candidates.map((value) => processing.score(new Map([[response, [value]]]))))
}

function toOption(
  item: QtiItem,
  {response, choice, earned}: {response: string; choice: XmlElement; earned: number},
): DraftOption {
  const ident = choice.attributes.get('identifier') ?? ''
  const rationale = item.feedbackFor(new Map([[response, [ident]]]))
  return {
    ref: ident,
    content: item.content(choice),
    isRight: earned >= 0.999,
    ...(earned !== 0 && earned < 0.999 && {credit: earned}),
    ...(rationale.length > 0 && {rationale}),
  }
}

/** Blanks in place of elements: in code, where no element can be, in the notation of blanks. */
function toBlanks(names: ReadonlyMap<XmlElement, string>): Replace {
  const inCode = new Set<XmlElement>()
  const mark = (element: XmlElement): void => {
    for (const child of childElements(element)) {
      inCode.add(child)
      mark(child)
    }
  }
  return (element) => {
    if (element.name === 'pre' || element.name === 'code') mark(element)
    const name = names.get(element)
    if (name === undefined) return undefined
    return inCode.has(element) ? `[[${name}]]` : `<span data-blank="${name}">[[${name}]]</span>`
  }
}

/** `gapMatchInteraction`: texts to drag into gaps. Each gap offers all of them here. */
export function readGapMatch(item: QtiItem, interaction: XmlElement): ReadBody {
  const {processing} = item
  const response = responseOf(interaction)
  const texts = childElements(interaction, 'gapText')
  const gaps = findAll(interaction, ({name}) => name === 'gap')
  if (
    texts.length < 2 ||
    gaps.length === 0 ||
    findAll(interaction, ({name}) => name === 'gapImg').length > 0
  ) {
    item.lose('import/unsupported', {kind: 'gapMatchInteraction without texts'})
    return {}
  }
  const ident = ({attributes}: XmlElement): string => attributes.get('identifier') ?? ''
  const score = (pairs: readonly string[]): number => processing.score(new Map([[response, pairs]]))
  const correct = processing.responses.get(response)?.correct.members ?? []
  const mapped = (processing.responses.get(response)?.mapping?.entries ?? []).filter(({value}) => value > 0)
  const key = new Set([...correct, ...mapped.map(({key}) => key)].map((pair) => pair.split(/\s+/).join(' ')))
  const names = new Map(gaps.map((gap, index) => [gap, `b${index + 1}`]))
  const blanks = gaps.map((gap): DraftBlank => {
    const options = texts.map((text) => ({
      ref: ident(text),
      content: item.content(text),
      isRight: key.has(`${ident(text)} ${ident(gap)}`),
    }))
    return {name: names.get(gap) ?? '', options}
  })
  if (blanks.some(({options = []}) => options.filter(({isRight}) => isRight).length !== 1)) {
    item.lose('import/unsupported', {kind: 'gaps with several right texts, or none'})
    return {}
  }
  item.lose('import/layout', {part: 'texts to drag into gaps'})
  const replace = toBlanks(names)
  const showGaps = (element: XmlElement): string | undefined => {
    if (element.name === 'gapText') return ''
    if (element.name === 'prompt') return `<p>${contentToHtml(element, showGaps)}</p>`
    return replace(element)
  }
  return {
    stem: item.stem((element) => (element === interaction ? contentToHtml(element, showGaps) : undefined)),
    body: {kind: 'cloze', blanks},
    score: (given) => {
      const typed = new Map(Object.entries(given ?? {}))
      return score(
        gaps.flatMap((gap) =>
          typed.has(names.get(gap) ?? '') ? [`${typed.get(names.get(gap) ?? '')} ${ident(gap)}`] : [],
        ),
      )
    },
  }
}

/**
 * Whether a field is a part of a sentence: text follows it, or the line that it ends has not come to an end, as in
 * "Cairo is on the ___".
 */
export function isInSentence(body: XmlElement, field: XmlElement): boolean {
  const line = findLine(body, field)
  const before = line ? toText(line).trim() : ''
  const isOpen = before !== '' && !/[.?!:…。？！：]$/.test(before)
  return isOpen || hasTextAfter(body, field)
}

/** The innermost block around a field, up to it. */
function findLine(element: XmlElement, field: XmlElement): XmlElement | undefined {
  const children: (XmlElement | string)[] = []
  for (const child of element.children) {
    if (child === field) return {...element, children}
    const inner = isElement(child) ? findLine(child, field) : undefined
    if (inner) return blocks.has(inner.name) ? inner : {...element, children: [...children, inner]}
    if (isElement(child) && blocks.has(child.name)) children.length = 0
    else children.push(child)
  }
  return undefined
}

const blocks = new Set(['p', 'div', 'li', 'td', 'th', 'pre', 'blockquote', 'dd', 'dt', 'caption'])

const hasTextAfter = (body: XmlElement, interaction: XmlElement): boolean => {
  let isAfter = false
  let found = false
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') found ||= isAfter && /\S/.test(child)
      else if (child === interaction) isAfter = true
      else if (child.name !== 'rubricBlock' && child.name !== 'feedbackBlock') visit(child)
    }
  }
  visit(body)
  return found
}

export const isBlank = ({name}: XmlElement): boolean =>
  name === 'textEntryInteraction' || name === 'inlineChoiceInteraction'
