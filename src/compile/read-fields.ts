import type {z} from 'zod'
import {nearest} from '../diagnostics/nearest.ts'
import {report, type SourceFile} from '../markdown/source-file.ts'
import type {Fields} from '../markdown/yaml.ts'
import {fieldNames} from './field-names.ts'
import {reportIssue} from './report-issue.ts'

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
    if (!isTold) reportIssue(source, fields, schema, issue)
  }
  return undefined
}

/** The paths of fields that stand there under a name much like theirs, so that they are not told of as missing too. */
function misspeltFields(schema: z.ZodObject, issues: readonly z.core.$ZodIssue[]): Set<string> {
  const paths = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    const expected = fieldNames(schema, issue.path)
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
