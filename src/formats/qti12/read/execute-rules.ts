import {
  childElements,
  childText,
  findAll,
  findChild,
  toText,
  type XmlElement,
} from '../../../interchange/xml/xml-tree.ts'

/** Chosen identifiers or typed texts, by the `ident` of their response. */
export type Responses = ReadonlyMap<string, readonly string[]>

/** Something in the rules that is not executed. */
export class UnknownRule extends Error {}

/** The rules of an item: its score for any responses, from 0 to 1. */
export interface Rules {
  readonly score: (responses: Responses) => number
  readonly conditions: readonly XmlElement[]
}

/**
 * Executes `resprocessing` of QTI 1.2: conditions are tested in order, the first that holds without `continue` is the
 * last, and the score is kept between the bounds of its variable.
 */
export function readRules(item: XmlElement): Rules {
  const processing = findChild(item, 'resprocessing')
  const conditions = processing ? childElements(processing, 'respcondition') : []
  conditions.forEach(assertKnown)
  const decvar = processing && findAll(processing, ({name}) => name === 'decvar')[0]
  const ordered = findOrdered(item)
  const name = findVariable(decvar, conditions)
  const number = (attribute: string): number | undefined => {
    const value = decvar?.attributes.get(attribute)
    return value === undefined || value === '' ? undefined : toNumber(value)
  }
  const isDeclared = name === (decvar?.attributes.get('varname') ?? 'SCORE')
  const initial = isDeclared ? (number('defaultval') ?? 0) : 0
  const [least, most] = isDeclared ? [number('minvalue') ?? 0, number('maxvalue')] : [0, undefined]
  const highest = findScale(item, conditions, most)
  const score = (responses: Responses): number => {
    let value = initial
    let hasMatched = false
    for (const condition of conditions) {
      const variables = findChild(condition, 'conditionvar')
      if (!variables || !holds(variables, responses, {hasMatched, ordered})) continue
      hasMatched = true
      for (const setvar of childElements(condition, 'setvar'))
        if ((setvar.attributes.get('varname') ?? name) === name) value = change(value, setvar)
      if (isLast(condition)) break
    }
    return Math.min(Math.max(value, least), most ?? Infinity) / (highest || 1)
  }
  return {score, conditions}
}

const operators = new Set(
  'conditionvar and or not other unanswered varequal varsubstring varlt varlte vargt vargte'.split(' '),
)
const actions = new Set(['Set', 'Add', 'Subtract', 'Multiply', 'Divide'])

/** Throws an `UnknownRule` for anything that is not executed, before any response is scored. */
function assertKnown(condition: XmlElement): void {
  const variables = findChild(condition, 'conditionvar')
  const visit = (element: XmlElement): void => {
    if (!operators.has(element.name)) throw new UnknownRule(element.name)
    childElements(element).forEach(visit)
  }
  if (variables) visit(variables)
  for (const {attributes} of childElements(condition, 'setvar')) {
    const action = attributes.get('action') ?? 'Set'
    if (!actions.has(action)) throw new UnknownRule(action)
  }
}

/**
 * What counts as the whole score: the declared maximum. New Quizzes declares 100 and then gives points where they
 * differ by option: if the rules reach just the points of the item, those are the whole.
 */
function findScale(item: XmlElement, conditions: readonly XmlElement[], most: number | undefined): number {
  const reachable = findHighest(conditions)
  if (most === undefined) return reachable
  const points = toNumber(readMetadata(item).get('points_possible') ?? '')
  return reachable < most && reachable === points ? reachable : most
}

/** The largest sum that the rules could add up to. */
function findHighest(conditions: readonly XmlElement[]): number {
  const setvars = conditions.flatMap((condition) => childElements(condition, 'setvar'))
  const values = setvars.map((setvar) => ({
    action: setvar.attributes.get('action') ?? 'Set',
    value: toNumber(toText(setvar)),
  }))
  const sum = values.reduce(
    (total, {action, value}) => total + (action === 'Add' ? Math.max(0, value) : 0),
    0,
  )
  return Math.max(sum, ...values.map(({action, value}) => (action === 'Set' ? value : 0)))
}

function change(value: number, setvar: XmlElement): number {
  const operand = toNumber(toText(setvar))
  const action = setvar.attributes.get('action') ?? 'Set'
  switch (action) {
    case 'Set':
      return operand
    case 'Add':
      return value + operand
    case 'Subtract':
      return value - operand
    case 'Multiply':
      return value * operand
    case 'Divide':
      return value / operand
    default:
      throw new UnknownRule(action)
  }
}

interface State {
  readonly hasMatched: boolean
  /** Idents of responses whose order counts. */
  readonly ordered: ReadonlySet<string>
}

/**
 * Several forms of the same single response are alternatives, because it cannot be equal to two. Those of an ordered
 * response are its members in order.
 */
function holds(variables: XmlElement, responses: Responses, state: State): boolean {
  const parts = childElements(variables)
  const [ident = '', ...others] = new Set(parts.map((part) => part.attributes.get('respident') ?? ''))
  const areForms =
    parts.length > 1 &&
    others.length === 0 &&
    parts.every(({name, attributes}) => name === 'varequal' && !attributes.has('index'))
  const given = responses.get(ident) ?? []
  if (areForms && state.ordered.has(ident))
    return given.length === parts.length && parts.every((part, index) => given[index] === toText(part).trim())
  const test = (part: XmlElement): boolean => evaluate(part, responses, state)
  return areForms && given.length <= 1 ? parts.some(test) : parts.every(test)
}

function evaluate(condition: XmlElement, responses: Responses, state: State): boolean {
  const given = responses.get(condition.attributes.get('respident') ?? '') ?? []
  const expected = toText(condition).trim()
  const test = (part: XmlElement): boolean => evaluate(part, responses, state)
  const compare = (isRight: (one: number, other: number) => boolean): boolean =>
    given.some((one) => isRight(toNumber(one), toNumber(expected)))
  switch (condition.name) {
    case 'and':
      return holds(condition, responses, state)
    case 'or':
      return childElements(condition).some(test)
    case 'not':
      return !childElements(condition).every(test)
    case 'other':
      return !state.hasMatched
    case 'unanswered':
      return given.length === 0
    case 'varequal': {
      const index = condition.attributes.get('index')
      const own = index === undefined ? given : given.slice(Number(index) - 1, Number(index))
      return own.some((one) => isEqual(one, expected, condition.attributes.get('case') === 'Yes'))
    }
    case 'varsubstring':
      return given.some((one) => one.toLowerCase().includes(expected.toLowerCase()))
    case 'varlt':
      return compare((one, other) => one < other)
    case 'varlte':
      return compare((one, other) => one <= other)
    case 'vargt':
      return compare((one, other) => one > other)
    case 'vargte':
      return compare((one, other) => one >= other)
    default:
      throw new UnknownRule(condition.name)
  }
}

/** Writers that add points mean all of them, so that only an explicit `No` ends the rules after an addition. */
function isLast(condition: XmlElement): boolean {
  const written = condition.attributes.get('continue')?.toLowerCase()
  const adds = childElements(condition, 'setvar').some(({attributes}) => attributes.get('action') === 'Add')
  return written === undefined ? !adds : written !== 'yes'
}

/** The variable of the score: the declared one, unless the rules set only another. */
function findVariable(decvar: XmlElement | undefined, conditions: readonly XmlElement[]): string {
  const declared = decvar?.attributes.get('varname') ?? 'SCORE'
  const used = conditions
    .flatMap((condition) => childElements(condition, 'setvar'))
    .map(({attributes}) => attributes.get('varname') ?? declared)
  return used.length === 0 || used.includes(declared) ? declared : (used[0] ?? declared)
}

const findOrdered = (item: XmlElement): ReadonlySet<string> =>
  new Set(
    findAll(item, ({attributes}) => attributes.get('rcardinality') === 'Ordered').map(
      ({attributes}) => attributes.get('ident') ?? '',
    ),
  )

function isEqual(given: string, expected: string, countsCase: boolean): boolean {
  if (given === expected) return true
  const [one, other] = [given.trim(), expected.trim()]
  if (isNumber(one) && isNumber(other)) return Number(one) === Number(other)
  return countsCase ? one === other : one.toLowerCase() === other.toLowerCase()
}

const isNumber = (text: string): boolean => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)
const toNumber = (text: string): number => (isNumber(text.trim()) ? Number(text) : Number.NaN)

/** The feedback that is shown where a condition is about one response alone: ident of the feedback by response. */
export function findFeedback(conditions: readonly XmlElement[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const condition of conditions) {
    const variables = findChild(condition, 'conditionvar')
    const link = findChild(condition, 'displayfeedback')?.attributes.get('linkrefid')
    const [only, ...others] = variables ? childElements(variables) : []
    if (link === undefined || only?.name !== 'varequal' || others.length > 0) continue
    if (isOverall(link)) continue
    const key = `${only.attributes.get('respident')} ${toText(only).trim()}`
    if (!found.has(key)) found.set(key, link)
  }
  return found
}

/** Feedback of the whole item in Canvas. */
const isOverall = (ident: string): boolean =>
  ['general_fb', 'correct_fb', 'general_incorrect_fb'].includes(ident)

/** The fields of the metadata of an item, by label. */
export function readMetadata(item: XmlElement): Map<string, string> {
  const fields = findAll(item, ({name}) => name === 'qtimetadatafield')
  return new Map(
    fields.map((field) => [childText(field, 'fieldlabel') ?? '', childText(field, 'fieldentry') ?? '']),
  )
}
