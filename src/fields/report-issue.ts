import type * as z from 'zod/mini'
import type {Code, DataOf} from '../diagnostics/catalogue.ts'
import type {Fix, Place} from '../diagnostics/diagnostic.ts'
import {nearest} from '../diagnostics/nearest.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import type {Fields} from '../markdown/yaml/yaml-fields.ts'
import {fieldNames, listedValues} from './field-names.ts'
import type {FieldFault} from './field-types.ts'

/** Turns an issue of zod, which knows a path, into a diagnostic, which has a place. */
export function reportIssue(
  source: SourceFile,
  fields: Fields,
  schema: z.ZodMiniObject,
  issue: z.core.$ZodIssue,
): void {
  const path = issue.path.join('.')
  const place = findPlace(fields, path)
  const field = String(issue.path.at(-1) ?? path)
  if (issue.code === 'unrecognized_keys') return reportUnknown(source, fields, schema, issue)
  if (issue.code === 'custom') {
    // The fault comes from field-types.ts, where its code and data are written together.
    const fault: FieldFault = issue.params?.['fault']
    return report(source, fault.code, fault.data as DataOf<Code>, place)
  }
  if (!fields.places.has(path)) return report(source, 'field/missing', {field}, place)
  if (issue.code === 'too_small') return report(source, 'field/empty', {field}, place)
  if (issue.code === 'invalid_value') return reportValue(source, fields, issue, place)
  const values = listedValues(schema, issue.path)
  const expected = issue.code === 'invalid_type' ? describeKind(issue.expected, values) : issue.message
  return report(source, 'field/type', {field, expected}, place)
}

function reportUnknown(
  source: SourceFile,
  fields: Fields,
  schema: z.ZodMiniObject,
  {path, keys}: z.core.$ZodIssueUnrecognizedKeys,
): void {
  const expected = fieldNames(schema, path)
  const guesses = keys.map((name) => ({name, close: nearest(name, expected)}))
  // Two misspelt fields may be close to the same name, and a field with that name may exist too.
  const claims = new Map<string | undefined, number>()
  for (const {close} of guesses) claims.set(close, (claims.get(close) ?? 0) + 1)
  for (const {name, close} of guesses) {
    const place = fields.keys.get([...path, name].join('.')) ?? findPlace(fields, path.join('.'))
    const isFree = claims.get(close) === 1 && !fields.keys.has([...path, close].join('.'))
    const fix = close !== undefined && isFree ? createReplacement('Rename', place, close) : undefined
    report(source, 'field/unknown', {name, nearest: close, expected}, place, {fix})
  }
}

function reportValue(
  source: SourceFile,
  fields: Fields,
  {path, values}: z.core.$ZodIssueInvalidValue,
  place: Place,
): void {
  const name = valueAt(fields, path)
  if (typeof name !== 'string') {
    return report(source, 'field/type', {field: String(path.at(-1)), expected: 'a single value'}, place)
  }
  const expected = values.map(String)
  const close = nearest(name, expected)
  // Tags are up to the author: an unlisted one may be new rather than misspelt.
  const isOpen = path[0] === 'tags'
  const fix = close === undefined || isOpen ? undefined : createReplacement('Change', place, close)
  return report(source, 'field/value', {name, nearest: close, expected}, place, {fix})
}

/** Replaces a word; a value of several lines is more than a misspelt word. */
function createReplacement(verb: string, place: Place, word: string): Fix | undefined {
  if (place.start.line !== place.end.line) return undefined
  return {title: `${verb} to \`${word}\``, edits: [{place, text: word}]}
}

/** The place of the value, or of its parent if it is missing. */
function findPlace(fields: Fields, path: string): Place {
  return fields.places.get(path) ?? fields.keys.get(path) ?? parentPlace(fields, path)
}

function parentPlace(fields: Fields, path: string): Place {
  const parent = path.slice(0, Math.max(path.lastIndexOf('.'), 0))
  return (parent !== '' && fields.places.get(parent)) || fields.place
}

function valueAt(fields: Fields, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    fields.values,
  )
}

function describeKind(expected: string, values: readonly string[]): string {
  if (expected === 'array') {
    const shown = values.slice(0, 2)
    const of = values.length > 0 ? ` of ${values.map((value) => `\`${value}\``).join(', ')},` : ''
    return `a list${of} such as \`[${(shown.length > 0 ? shown : ['one', 'two']).join(', ')}]\``
  }
  if (expected === 'object' || expected === 'record') return 'a mapping of fields'
  return 'a single value'
}
