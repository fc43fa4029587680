import {childElements, toText, type XmlElement} from '../../../interchange/xml/xml-tree.ts'
import {type Declaration, mapValue} from './declarations.ts'
import {
  fromBoolean,
  fromNumber,
  hasMember,
  isSame,
  isTrue,
  nothing,
  single,
  toNumber,
  type Value,
} from './values.ts'

/** What expressions can see. */
export interface Scope {
  readonly declarations: ReadonlyMap<string, Declaration>
  readonly variables: Map<string, Value>
}

/** Something in the rules that is not executed. */
export class UnknownRule extends Error {}

type Operator = (args: readonly Value[], element: XmlElement) => Value

const numbers = (args: readonly Value[]): number[] =>
  args.flatMap((value) => value.members.map((member) => toNumber({...value, members: [member]})))

const compare =
  (holds: (one: number, other: number) => boolean): Operator =>
  ([one = nothing, other = nothing]) =>
    fromBoolean(holds(toNumber(one), toNumber(other)))

const combine =
  (cardinality: Value['cardinality']): Operator =>
  (args) => ({
    cardinality,
    baseType: args.find(({members}) => members.length > 0)?.baseType ?? 'string',
    members: args.flatMap(({members}) => members),
  })

const operators: Readonly<Record<string, Operator>> = {
  null: () => nothing,
  isNull: ([one = nothing]) => fromBoolean(one.members.length === 0 || one.members.join('') === ''),
  and: (args) => fromBoolean(args.every(isTrue)),
  or: (args) => fromBoolean(args.some(isTrue)),
  not: ([one = nothing]) => fromBoolean(!isTrue(one)),
  match: ([one = nothing, other = nothing]) => fromBoolean(isSame(one, other)),
  equal: ([one = nothing, other = nothing], element) => fromBoolean(isEqual(one, other, element)),
  equalRounded: ([one = nothing, other = nothing], {attributes}) => {
    const figures = Number(attributes.get('figures') ?? 0)
    const isPlaces = attributes.get('roundingMode') === 'decimalPlaces'
    const round = (value: Value): string =>
      isPlaces ? toNumber(value).toFixed(figures) : toNumber(value).toPrecision(Math.max(1, figures))
    return fromBoolean(round(one) === round(other))
  },
  stringMatch: ([one = nothing, other = nothing], {attributes}) => {
    const [a = '', b = ''] = [one.members[0], other.members[0]]
    const fold = (text: string): string =>
      attributes.get('caseSensitive') === 'true' ? text : text.toLowerCase()
    return fromBoolean(
      attributes.get('substring') === 'true' ? fold(a).includes(fold(b)) : fold(a) === fold(b),
    )
  },
  substring: ([one = nothing, other = nothing], {attributes}) => {
    const fold = (text: string): string =>
      attributes.get('caseSensitive') === 'false' ? text.toLowerCase() : text
    return fromBoolean(fold(other.members[0] ?? '').includes(fold(one.members[0] ?? '')))
  },
  sum: (args) => fromNumber(numbers(args).reduce((total, value) => total + value, 0)),
  product: (args) => fromNumber(numbers(args).reduce((total, value) => total * value, 1)),
  subtract: ([one = nothing, other = nothing]) => fromNumber(toNumber(one) - toNumber(other)),
  divide: ([one = nothing, other = nothing]) => fromNumber(toNumber(one) / toNumber(other)),
  max: (args) => fromNumber(Math.max(...numbers(args))),
  min: (args) => fromNumber(Math.min(...numbers(args))),
  round: ([one = nothing]) => fromNumber(Math.round(toNumber(one))),
  truncate: ([one = nothing]) => fromNumber(Math.trunc(toNumber(one))),
  integerToFloat: ([one = nothing]) => one,
  gt: compare((one, other) => one > other),
  gte: compare((one, other) => one >= other),
  lt: compare((one, other) => one < other),
  lte: compare((one, other) => one <= other),
  multiple: combine('multiple'),
  ordered: combine('ordered'),
  member: ([one = nothing, container = nothing]) => fromBoolean(hasMember(container, one)),
  contains: ([container = nothing, part = nothing]) =>
    fromBoolean(part.members.every((member) => hasMember(container, {...part, members: [member]}))),
  containerSize: ([one = nothing]) => fromNumber(one.members.length),
  index: ([one = nothing], {attributes}) => {
    const member = one.members[Number(attributes.get('n') ?? 1) - 1]
    return member === undefined ? nothing : single(one.baseType, member)
  },
}

/** Evaluates an expression of QTI 2 and 3. */
export function evaluate(element: XmlElement, scope: Scope): Value {
  const {name, attributes} = element
  const identifier = attributes.get('identifier') ?? ''
  const declaration = scope.declarations.get(identifier)
  switch (name) {
    case 'variable':
      return scope.variables.get(identifier) ?? nothing
    case 'correct':
      return declaration?.correct ?? nothing
    case 'default':
      return declaration?.defaultValue ?? nothing
    case 'mapResponse':
      return declaration
        ? fromNumber(mapValue(declaration, scope.variables.get(identifier) ?? nothing))
        : nothing
    case 'baseValue':
      return single(attributes.get('baseType') ?? 'string', toText(element).trim())
  }
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (!operator) throw new UnknownRule(name)
  return operator(
    childElements(element).map((child) => evaluate(child, scope)),
    element,
  )
}

/** Throws an `UnknownRule` for any expression that is not executed. */
export function assertExpression(element: XmlElement): void {
  const leaves = ['variable', 'correct', 'default', 'mapResponse', 'baseValue']
  if (!leaves.includes(element.name) && !Object.hasOwn(operators, element.name))
    throw new UnknownRule(element.name)
  childElements(element).forEach(assertExpression)
}

/** The bounds that a tolerance sets around a number. */
export function toBounds(
  centre: number,
  {attributes}: XmlElement,
): {low: number; high: number; includesLow: boolean; includesHigh: boolean} {
  const mode = attributes.get('toleranceMode') ?? 'exact'
  const [below = 0, above = below] = (attributes.get('tolerance') ?? '0').trim().split(/\s+/).map(Number)
  const includesLow = attributes.get('includeLowerBound') !== 'false'
  const includesHigh = attributes.get('includeUpperBound') !== 'false'
  const rounding = 1e-12 * Math.abs(centre)
  const size = (tolerance: number): number => {
    if (mode === 'absolute') return tolerance
    return mode === 'relative' ? (Math.abs(centre) * tolerance) / 100 : rounding
  }
  return {low: centre - size(below), high: centre + size(above), includesLow, includesHigh}
}

function isEqual(one: Value, other: Value, element: XmlElement): boolean {
  const [value, centre] = [toNumber(one), toNumber(other)]
  // The tolerance is around the second value, which some items write first.
  const isSwapped =
    childElements(element)[0]?.name !== 'variable' && childElements(element)[1]?.name === 'variable'
  const [given, expected] = isSwapped ? [centre, value] : [value, centre]
  const {low, high, includesLow, includesHigh} = toBounds(expected, element)
  return (includesLow ? given >= low : given > low) && (includesHigh ? given <= high : given < high)
}
