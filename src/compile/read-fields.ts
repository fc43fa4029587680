import {z} from 'zod'
import type {Code, DataOf} from '../diagnostics/catalogue.ts'
import type {Place} from '../diagnostics/diagnostic.ts'
import {nearest} from '../diagnostics/nearest.ts'
import {report, type SourceFile} from '../markdown/source-file.ts'
import type {Fields} from '../markdown/yaml.ts'
import type {FieldFault} from './field-types.ts'

/**
 * Validates fields by a zod schema and turns every issue into a diagnostic at the field's own place.
 * Gives nothing where there is a fault.
 */
export function readFields<T extends z.ZodObject>(
  source: SourceFile,
  fields: Fields,
  schema: T,
): z.output<T> | undefined {
  const result = schema.safeParse(fields.values)
  const empties = reportEmpty(source, fields, schema)
  if (result.success) return empties.size === 0 ? result.data : undefined
  const misspelt = misspeltFields(schema, result.error.issues)
  for (const issue of result.error.issues) {
    const path = issue.path.join('.')
    const isTold = empties.has(path) || (misspelt.has(path) && !fields.places.has(path))
    if (!isTold) reportIssue(source, fields, schema, issue, path)
  }
  return undefined
}

/** The paths of fields that stand there under a name much like theirs, so that they are not told of as missing too. */
function misspeltFields(schema: z.ZodObject, issues: readonly z.core.$ZodIssue[]): Set<string> {
  const paths = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    const expected = namesAt(schema, issue.path)
    return issue.keys.map((name) => [...issue.path, nearest(name, expected)].join('.'))
  })
  return new Set(paths)
}

/** `tags:` with nothing behind it is a slip of its own kind, whatever the field's type. */
function reportEmpty(source: SourceFile, fields: Fields, schema: z.ZodObject): Set<string> {
  const empties = new Set<string>()
  for (const [name, value] of Object.entries(fields.values)) {
    if (value !== '' || !(name in schema.shape)) continue
    empties.add(name)
    report(source, 'field/empty', {field: name}, fields.keys.get(name) ?? fields.place)
  }
  return empties
}

function reportIssue(
  source: SourceFile,
  fields: Fields,
  schema: z.ZodObject,
  issue: z.core.$ZodIssue,
  path: string,
): void {
  const place = placeOf(fields, path)
  const field = String(issue.path.at(-1) ?? path)
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const name of issue.keys) {
        const expected = namesAt(schema, issue.path)
        const keyPlace = fields.keys.get(path === '' ? name : `${path}.${name}`) ?? place
        const close = nearest(name, expected)
        const fix = close && {title: `Rename to \`${close}\``, edits: [{place: keyPlace, text: close}]}
        report(source, 'field/unknown', {name, nearest: close, expected}, keyPlace, fix ? {fix} : {})
      }
      return
    case 'invalid_value': {
      const expected = issue.values.map(String)
      const name = valueAt(fields, issue.path)
      if (!fields.places.has(path)) return report(source, 'field/missing', {field}, place)
      if (typeof name !== 'string')
        return report(source, 'field/type', {field, expected: 'a single value'}, place)
      const close = nearest(name, expected)
      const fix = close && {title: `Change to \`${close}\``, edits: [{place, text: close}]}
      return report(source, 'field/value', {name, nearest: close, expected}, place, fix ? {fix} : {})
    }
    case 'invalid_type':
      if (!fields.places.has(path)) return report(source, 'field/missing', {field}, place)
      return report(source, 'field/type', {field, expected: kindOf(issue.expected)}, place)
    case 'custom': {
      // The fault was made beside its schema in field-types.ts, where code and data are written together.
      const {code, data} = (issue.params ?? {})['fault'] as FieldFault
      return report(source, code, data as DataOf<Code>, place)
    }
    default:
      return report(source, 'field/type', {field, expected: issue.message}, place)
  }
}

/** The place of the value, or of what surrounds it where it is missing. */
function placeOf(fields: Fields, path: string): Place {
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

/** The field names that the schema knows at a path. */
function namesAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.ZodType | undefined = schema
  for (const key of path) {
    at = unwrap(at)
    if (at instanceof z.ZodObject) at = at.shape[String(key)]
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType
  }
  at = unwrap(at)
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let at = schema
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap() as z.ZodType
  return at
}

function kindOf(expected: string): string {
  if (expected === 'array') return 'a list such as `[one, two]`'
  if (expected === 'object' || expected === 'record') return 'fields'
  return 'a single value'
}
