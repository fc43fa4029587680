import {element, type XmlOutput} from '../../../interchange/xml/write-xml.ts'

/** The part of an item that depends on its kind, in the names of QTI 2. */
export interface QtiBody {
  readonly responses: readonly XmlOutput[]
  /** Outcomes besides SCORE and the solution. */
  readonly outcomes: readonly XmlOutput[]
  /** Blocks of the body after the stem, or the whole body with `isWhole`. */
  readonly blocks: readonly XmlOutput[]
  readonly isWhole?: boolean
  readonly rules: readonly XmlOutput[]
  /** Feedback as HTML. */
  readonly feedback: readonly {readonly outcome: string; readonly identifier: string; readonly html: string}[]
}

/** Identifiers of QTI begin with a letter or a low line. */
export const toIdentifier = (id: string): string => (/^[A-Za-z_]/.test(id) ? id : `_${id}`)

export const variable = (identifier: string): XmlOutput => element('variable', {identifier})
export const correct = (identifier: string): XmlOutput => element('correct', {identifier})
export const mapResponse = (identifier: string): XmlOutput => element('mapResponse', {identifier})
export const baseValue = (baseType: string, value: string | number): XmlOutput =>
  element('baseValue', {baseType}, `${value}`)
export const setOutcome = (identifier: string, value: XmlOutput): XmlOutput =>
  element('setOutcomeValue', {identifier}, value)

export const toNumber = (value: number): string => `${Number(value.toFixed(6))}`

/** If the condition holds the first rules, else the second. */
export const condition = (
  test: XmlOutput,
  then: readonly XmlOutput[],
  otherwise: readonly XmlOutput[] = [],
): XmlOutput =>
  element(
    'responseCondition',
    {},
    element('responseIf', {}, test, ...then),
    otherwise.length > 0 && element('responseElse', {}, ...otherwise),
  )

/** The first branch whose condition holds. */
export function firstOf(branches: readonly {test: XmlOutput; rules: readonly XmlOutput[]}[]): XmlOutput[] {
  const [first, ...rest] = branches
  if (!first) return []
  return [
    element(
      'responseCondition',
      {},
      element('responseIf', {}, first.test, ...first.rules),
      ...rest.map(({test, rules}) => element('responseElseIf', {}, test, ...rules)),
    ),
  ]
}

interface MapEntry {
  readonly key: string
  readonly value: number
  readonly countsCase?: boolean
}

export interface ResponseOptions {
  readonly identifier: string
  readonly cardinality: 'single' | 'multiple' | 'ordered'
  readonly baseType: 'identifier' | 'directedPair' | 'string' | 'float'
  readonly correct?: readonly string[]
  readonly mapping?: {readonly entries: readonly MapEntry[]; readonly bounds?: readonly [number, number]}
}

export function response({
  identifier,
  cardinality,
  baseType,
  correct = [],
  mapping,
}: ResponseOptions): XmlOutput {
  const [lowerBound, upperBound] = mapping?.bounds ?? []
  return element(
    'responseDeclaration',
    {identifier, cardinality, baseType},
    correct.length > 0 &&
      element('correctResponse', {}, ...correct.map((value) => element('value', {}, value))),
    mapping !== undefined &&
      mapping.entries.length > 0 &&
      element(
        'mapping',
        {lowerBound, upperBound, defaultValue: 0},
        ...mapping.entries.map(({key, value, countsCase}) =>
          element('mapEntry', {
            mapKey: key,
            mappedValue: toNumber(value),
            caseSensitive: countsCase === undefined ? undefined : `${countsCase}`,
          }),
        ),
      ),
  )
}

export const feedbackOutcome = (
  identifier: string,
  cardinality: 'single' | 'multiple' = 'single',
): XmlOutput => element('outcomeDeclaration', {identifier, cardinality, baseType: 'identifier'})

export const scoreOutcome = (identifier: string): XmlOutput =>
  element(
    'outcomeDeclaration',
    {identifier, cardinality: 'single', baseType: 'float'},
    element('defaultValue', {}, element('value', {}, '0')),
  )
