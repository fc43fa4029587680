import {childElements, findChild, toText, type XmlElement} from '../../../interchange/xml/xml-tree.ts'
import type {Value} from './values.ts'

/** A `responseDeclaration` or `outcomeDeclaration`. */
export interface Declaration {
  readonly identifier: string
  readonly cardinality: Value['cardinality']
  readonly baseType: string
  readonly correct: Value
  readonly defaultValue: Value
  readonly mapping?: Mapping
  readonly maximum?: number
}

interface Mapping {
  readonly entries: readonly {readonly key: string; readonly value: number; readonly countsCase: boolean}[]
  readonly otherwise: number
  readonly lower: number
  readonly upper: number
}

export function readDeclarations(item: XmlElement, name: string): Map<string, Declaration> {
  return new Map(
    childElements(item, name).map((element) => {
      const declaration = readDeclaration(element)
      return [declaration.identifier, declaration]
    }),
  )
}

function readDeclaration(element: XmlElement): Declaration {
  const written = element.attributes.get('cardinality')
  const cardinality = written === 'multiple' || written === 'ordered' ? written : 'single'
  const baseType = element.attributes.get('baseType') ?? 'string'
  const values = (name: string): Value => {
    const parent = findChild(element, name)
    const members = parent ? childElements(parent, 'value').map((value) => toText(value).trim()) : []
    return {cardinality, baseType, members}
  }
  const mapping = findChild(element, 'mapping')
  const maximum = Number(element.attributes.get('normalMaximum') ?? Number.NaN)
  return {
    identifier: element.attributes.get('identifier') ?? '',
    cardinality,
    baseType,
    correct: values('correctResponse'),
    defaultValue: values('defaultValue'),
    ...(mapping && {mapping: readMapping(mapping)}),
    ...(Number.isFinite(maximum) && maximum > 0 && {maximum}),
  }
}

function readMapping(mapping: XmlElement): Mapping {
  const number = (name: string, fallback: number): number => {
    const value = mapping.attributes.get(name)
    return value === undefined || value === '' ? fallback : Number(value)
  }
  const entries = childElements(mapping, 'mapEntry').map(({attributes}) => ({
    key: (attributes.get('mapKey') ?? '').trim(),
    value: Number(attributes.get('mappedValue') ?? 0),
    caseSensitive: attributes.get('caseSensitive'),
  }))
  const folded = entries.map(({key}) => key.toLowerCase())
  // Versions differ in the default. Of two keys that differ in case only, the second would never match without it.
  const hasTwin = (key: string): boolean => folded.filter((own) => own === key.toLowerCase()).length > 1
  return {
    entries: entries.map(({key, value, caseSensitive}) => ({
      key,
      value,
      countsCase: caseSensitive === undefined ? hasTwin(key) : caseSensitive === 'true',
    })),
    otherwise: number('defaultValue', 0),
    lower: number('lowerBound', -Infinity),
    upper: number('upperBound', Infinity),
  }
}

/** The sum of what each distinct member maps to, within the bounds of the mapping. */
export function mapValue({mapping, baseType}: Declaration, {members}: Value): number {
  if (!mapping) return Number.NaN
  const {entries, otherwise, lower, upper} = mapping
  const isSameKey = (key: string, member: string, countsCase: boolean): boolean => {
    if (baseType === 'float' || baseType === 'integer') return Number(key) === Number(member)
    if (baseType !== 'string') return key.split(/\s+/).join(' ') === member.split(/\s+/).join(' ')
    return countsCase ? key === member : key.toLowerCase() === member.toLowerCase()
  }
  const sum = [...new Set(members)].reduce((total, member) => {
    const entry = entries.find(({key, countsCase}) => isSameKey(key, member, countsCase))
    return total + (entry ? entry.value : otherwise)
  }, 0)
  return Math.min(Math.max(sum, lower), upper)
}
