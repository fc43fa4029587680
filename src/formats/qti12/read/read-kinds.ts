import type {Blocks, DraftForm, DraftOption, SourceScorer} from '../../../interchange/draft.ts'
import {textOfNodes} from '../../../interchange/rich/text-of-nodes.ts'
import {
  childElements,
  findAll,
  findChild,
  toText,
  type XmlElement,
} from '../../../interchange/xml/xml-tree.ts'
import {findMultipleKey, findSingleKey} from '../../shared/choice-key.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import {toMarks} from '../../shared/to-marks.ts'
import type {Responses} from './execute-rules.ts'
import type {Qti12Item, Response} from './qti12-item.ts'

export const one = (ident: string, values: readonly string[]): Responses => new Map([[ident, values]])

export const toList = (response: unknown): string[] => {
  if (typeof response === 'string') return [response]
  return Array.isArray(response) ? response.map(String) : []
}

/** A choice: what each option earns is found by executing the rules. */
export function readChoice(item: Qti12Item, response: Response): ReadBody {
  const {ident, labels, cardinality} = response
  const {score} = item.rules
  const isMultiple = cardinality === 'Multiple'
  if (labels.length < 2) return refuse(item, 'a choice has at least two options')
  const idents = labels.map((label) => label.ident)
  const earn = (chosen: readonly string[]): number => score(one(ident, chosen))
  const key = isMultiple
    ? findMultipleKey(idents, earn, findSet(item, response))
    : findSingleKey(idents, earn)
  if (!key?.right.includes(true)) {
    item.lose('import/no-key', {})
    return {}
  }
  const {right, credits, scoring} = key
  const combined = isMultiple ? {right: [], wrong: []} : readCombined(item)
  const options = labels.map((label, index): DraftOption => {
    const credit = credits[index]
    const own = item.rationale(ident, label.ident).rationale ?? []
    const rationale = [...own, ...(right[index] ? combined.right : combined.wrong)]
    return {
      ref: label.ident,
      content: item.material(label.element),
      isRight: right[index] === true,
      ...(credit !== undefined && {credit}),
      ...(rationale.length > 0 && {rationale}),
    }
  })
  if (isMultiple && right.filter((own) => own).length === 1) item.lose('import/one-choice', {})
  return {
    body: {kind: 'choice', options, ...(scoring && {scoring})},
    score: (given) => score(one(ident, toList(given))),
  }
}

/** The options that must be chosen together: those of the condition that earns most, without those under `not`. */
function findSet(item: Qti12Item, {ident, labels}: Response): string[] {
  const {conditions, score} = item.rules
  let best: string[] = []
  let most = 0
  for (const condition of conditions) {
    const variables = findChild(condition, 'conditionvar')
    const wanted = variables ? findPositive(variables) : []
    const set = labels.map((label) => label.ident).filter((own) => wanted.includes(own))
    const earned = score(one(ident, set))
    if (earned > most) [best, most] = [set, earned]
  }
  return best
}

const findPositive = (element: XmlElement): string[] =>
  childElements(element).flatMap((child) => {
    if (child.name === 'not') return []
    return child.name === 'varequal' ? [toText(child).trim()] : findPositive(child)
  })

export function refuse(item: Qti12Item, reason: string): ReadBody {
  item.lose('import/syntax', {reason})
  return {}
}

function readCombined(item: Qti12Item): {right: Blocks; wrong: Blocks} {
  return {right: item.feedback('correct_fb'), wrong: item.feedback('general_incorrect_fb')}
}

/** Feedback for a right and a wrong response is lost where there are no options to tell it at. */
export function loseCombined(item: Qti12Item): void {
  for (const nodes of Object.values(readCombined(item))) {
    const found = textOfNodes(nodes).trim()
    if (found !== '') item.lose('import/part-lost', {part: 'feedback for the whole response', found})
  }
}

/** A typed response: texts if any accepted form is one, else numbers. */
export function readTyped(item: Qti12Item, {ident}: Response, isNumeric: boolean): ReadBody {
  loseCombined(item)
  const forms = isNumeric ? readNumbers(item, ident) : readTexts(item, ident)
  if (!forms.some(({isRight}) => isRight)) {
    item.lose('import/no-key', {})
    return {}
  }
  const score: SourceScorer = (typed) => item.rules.score(one(ident, [String(typed)]))
  if (isNumeric) return {body: {kind: 'numeric', forms}, score}
  const countsCase = findEquals(item, ident).every((own) => own.attributes.get('case') === 'Yes')
  return {body: {kind: 'text', forms, ...(countsCase && {ignore: ['spaces']})}, score}
}

const findEquals = (item: Qti12Item, ident: string): XmlElement[] =>
  item.rules.conditions.flatMap((condition) =>
    findAll(condition, ({name}) => name === 'varequal').filter(
      (own) => own.attributes.get('respident') === ident,
    ),
  )

function readTexts(item: Qti12Item, ident: string): DraftForm[] {
  const values = [...new Set(findEquals(item, ident).map((own) => toText(own).trim()))]
  return values.map((value) => ({
    as: 'text',
    value,
    ...toMarks(item.rules.score(one(ident, [value]))),
    ...item.rationale(ident, value),
  }))
}

/** Every range and every number in the conditions, with what it earns. */
function readNumbers(item: Qti12Item, ident: string): DraftForm[] {
  const {conditions, score} = item.rules
  const ranges = conditions.flatMap(findGroups).flatMap(toRange)
  const toForm = (value: string, probe: string): DraftForm => ({
    as: 'number',
    value,
    ...toMarks(score(one(ident, [probe]))),
    ...item.rationale(ident, probe),
  })
  const isInRange = (value: number): boolean =>
    ranges.some(({low, high}) => low <= value && value <= high && score(one(ident, [`${value}`])) > 0)
  const values = findEquals(item, ident)
    .map((own) => toText(own).trim())
    .filter((value) => value !== '' && Number.isFinite(Number(value)) && !isInRange(Number(value)))
  return [
    ...ranges.map(({notation, low, high}) => toForm(notation, `${(low + high) / 2}`)),
    ...[...new Set(values)].map((value) => toForm(toExact(Number(value)), value)),
  ]
}

interface Range {
  readonly notation: string
  readonly low: number
  readonly high: number
}

/** The range that a group of conditions describes by its two bounds. */
function toRange(group: XmlElement): Range[] {
  const [low, high] = [findBound(group, 'vargt'), findBound(group, 'varlt')]
  if (!low || !high || Number(low.value) >= Number(high.value)) return []
  const notation = `${low.isIncluded ? '[' : '('}${low.value}, ${high.value}${high.isIncluded ? ']' : ')'}`
  return [{notation, low: Number(low.value), high: Number(high.value)}]
}

/** A decimal needs a margin here, which is that of rounding. */
const toExact = (value: number): string =>
  Number.isSafeInteger(value) ? `${value}` : `${value} ± ${Number((Math.abs(value) * 1e-12).toPrecision(1))}`

const findGroups = (element: XmlElement): XmlElement[] => [
  element,
  ...childElements(element).flatMap((child) => findGroups(child)),
]

function findBound(group: XmlElement, name: string): {value: string; isIncluded: boolean} | undefined {
  const bound = childElements(group).find((child) => child.name.startsWith(name))
  const value = bound ? toText(bound).trim() : ''
  if (!bound || value === '' || !Number.isFinite(Number(value))) return undefined
  return {value, isIncluded: bound.name.endsWith('e')}
}
