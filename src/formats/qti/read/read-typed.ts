import type {DraftForm} from '../../../interchange/draft.ts'
import {childElements, findAll, toText, type XmlElement} from '../../../interchange/xml/xml-tree.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import {toMarks} from '../../shared/to-marks.ts'
import {toBounds} from '../rules/evaluate.ts'
import type {QtiItem} from './qti-item.ts'
import {responseOf} from './read-chosen.ts'

/** What one typed response earns, all others being right or left out. */
export type Earn = (typed: string) => number

/** A typed response: numbers by its type, else texts. */
export function readTextEntry(item: QtiItem, interaction: XmlElement): ReadBody {
  const response = responseOf(interaction)
  const earn: Earn = (typed) => item.processing.score(new Map([[response, [typed]]]))
  const {forms, isNumeric, ignore} = readForms(item, response, earn)
  if (!forms.some(({isRight}) => isRight)) {
    item.lose('import/no-key', {})
    return {}
  }
  const score = (typed: unknown): number => earn(String(typed).trim())
  return isNumeric
    ? {body: {kind: 'numeric', forms}, score}
    : {body: {kind: 'text', forms, ...(ignore && {ignore})}, score}
}

export interface ReadForms {
  readonly forms: readonly DraftForm[]
  readonly isNumeric: boolean
  readonly ignore?: readonly string[]
}

/** All texts or numbers that the rules of a response name, with what each earns. */
export function readForms(item: QtiItem, response: string, earn: Earn): ReadForms {
  const declaration = item.processing.responses.get(response)
  const isNumeric = declaration?.baseType === 'float' || declaration?.baseType === 'integer'
  const named = [
    ...(declaration?.correct.members ?? []),
    ...(declaration?.mapping?.entries ?? []).map(({key}) => key),
  ]
  const rationale = (typed: string): Pick<DraftForm, 'rationale'> => {
    const nodes = item.feedbackFor(new Map([[response, [typed]]]))
    return nodes.length > 0 ? {rationale: nodes} : {}
  }
  const rules = item.processing.rules.flatMap((rule) => withDescendants(rule))
  if (isNumeric) {
    const forms = findNumbers(rules, response, named).map(({notation, probe}): DraftForm => {
      return {as: 'number', value: notation, ...toMarks(earn(probe)), ...rationale(probe)}
    })
    return {forms, isNumeric}
  }
  const texts = [...new Set([...named, ...findTexts(rules, response)])].filter((text) => text !== '')
  const isStrict = (text: string): boolean => {
    const other = swapCase(text)
    return other !== text && earn(other) !== earn(text)
  }
  const cased = texts.filter((text) => swapCase(text) !== text)
  const areAllStrict = cased.length > 0 && cased.every(isStrict)
  const forms = texts.map((text): DraftForm => {
    const as = isStrict(text) && !areAllStrict ? 'code' : 'text'
    return {as, value: text, ...toMarks(earn(text)), ...rationale(text)}
  })
  return {forms, isNumeric, ...(areAllStrict && {ignore: ['spaces']})}
}

const swapCase = (text: string): string => {
  const upper = text.toUpperCase()
  return upper === text ? text.toLowerCase() : upper
}

const withDescendants = (element: XmlElement): XmlElement[] => [
  element,
  ...childElements(element).flatMap((child) => withDescendants(child)),
]

const isVariable = ({name, attributes}: XmlElement, response: string): boolean =>
  name === 'variable' && attributes.get('identifier') === response

/** The constants that a response is compared with. */
function findTexts(rules: readonly XmlElement[], response: string): string[] {
  return rules
    .filter(({name}) => ['stringMatch', 'match', 'equal'].includes(name))
    .filter((rule) => childElements(rule).some((child) => isVariable(child, response)))
    .flatMap((rule) => childElements(rule, 'baseValue').map((value) => toText(value).trim()))
}

interface FoundNumber {
  readonly notation: string
  /** A number in it. */
  readonly probe: string
}

function findNumbers(
  rules: readonly XmlElement[],
  response: string,
  named: readonly string[],
): FoundNumber[] {
  const found = new Map<string, string>()
  const add = (low: number, high: number, includesLow = true, includesHigh = true): void => {
    if (!(low <= high)) return
    const middle = (low + high) / 2
    const isPoint = high - low <= 1e-11 * Math.max(1, Math.abs(middle))
    const notation = isPoint
      ? toPoint(Number(middle.toPrecision(14)))
      : `${includesLow ? '[' : '('}${low}, ${high}${includesHigh ? ']' : ')'}`
    found.set(notation, `${isPoint ? Number(middle.toPrecision(14)) : middle}`)
  }
  for (const rule of rules) {
    const children = childElements(rule)
    if (rule.name === 'equal' && children.some((child) => isVariable(child, response))) {
      const constant = children.find(({name}) => name === 'baseValue')
      const centre = Number(constant ? toText(constant) : named[0])
      const {low, high, includesLow, includesHigh} = toBounds(centre, rule)
      if (Number.isFinite(centre)) add(low, high, includesLow, includesHigh)
    }
    if (rule.name === 'and') {
      const bound = (name: string): {value: number; isIncluded: boolean} | undefined => {
        const comparison = children.find((child) => child.name.startsWith(name))
        const [variable, constant] = comparison ? childElements(comparison) : []
        if (!comparison || !variable || !constant || !isVariable(variable, response)) return undefined
        return {value: Number(toText(constant)), isIncluded: comparison.name.endsWith('e')}
      }
      const [low, high] = [bound('gt'), bound('lt')]
      if (low && high) add(low.value, high.value, low.isIncluded, high.isIncluded)
    }
  }
  const matched = findAll(
    {name: '', namespace: '', attributes: new Map(), children: rules, place: nowhere},
    ({name}) => name === 'match',
  )
  const constants = matched
    .filter((rule) => childElements(rule).some((child) => isVariable(child, response)))
    .flatMap((rule) => childElements(rule, 'baseValue').map((value) => toText(value).trim()))
  const covered = (value: number): boolean =>
    [...found.keys()].some((notation) => {
      const [, low, high] = /^[[(](.+), (.+)[\])]$/.exec(notation) ?? []
      return low !== undefined && Number(low) <= value && value <= Number(high)
    })
  for (const value of [...named, ...constants].map(Number))
    if (Number.isFinite(value) && !covered(value)) add(value, value)
  return [...found].map(([notation, probe]) => ({notation, probe}))
}

const nowhere = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}

/** A decimal needs a margin here, which is that of rounding. */
const toPoint = (value: number): string =>
  Number.isSafeInteger(value) ? `${value}` : `${value} ± ${Number((Math.abs(value) * 1e-12).toPrecision(1))}`

/** An essay, or the output of a program if the rules compare it with one. */
export function readExtendedText(item: QtiItem, interaction: XmlElement): ReadBody {
  const response = responseOf(interaction)
  const isCode = interaction.attributes.get('format') === 'preformatted'
  const [output] = item.processing.responses.get(response)?.correct.members ?? []
  const score = (typed: unknown): number => item.processing.score(new Map([[response, [String(typed)]]]))
  if (isCode && output !== undefined && score(output) > 0.999) {
    const earn: Earn = (typed) => score(typed)
    const mistakes = readForms(item, response, earn)
      .forms.filter(({value}) => value !== output)
      .map((form): DraftForm => ({...form, as: 'code', isRight: false}))
    return {body: {kind: 'output', output, ...(mistakes.length > 0 && {mistakes})}, score}
  }
  const rubrics = findAll(item.body, ({name}) => name === 'rubricBlock')
  const criteria = rubrics
    .filter(({attributes}) => (attributes.get('view') ?? '').includes('scorer'))
    .map((rubric) => ({content: item.content(rubric), points: 1}))
    .filter(({content}) => content.length > 0)
  return {body: {kind: 'open', criteria, ...(isCode && {input: 'code'})}}
}
