import type * as z from 'zod/mini'
import {nearest} from '../diagnostics/nearest.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import type {Fields} from '../markdown/yaml/yaml-fields.ts'
import {fieldNames, isKnown, mayBeEmpty} from './field-names.ts'
import {reportIssue} from './report-issue.ts'

/**
 * Validates fields by a zod schema and turns every issue into a diagnostic at the field's own place. Returns
 * `undefined` if there is an issue.
 */
export function readFields<T extends z.ZodMiniObject>(
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

/** The paths of fields that are present under a similar name, so that they are not also reported as missing. */
function misspeltFields(schema: z.ZodMiniObject, issues: readonly z.core.$ZodIssue[]): Set<string> {
  const paths = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    const expected = fieldNames(schema, issue.path)
    return issue.keys.map((name) => [...issue.path, nearest(name, expected)].join('.'))
  })
  return new Set(paths)
}

/** Reports empty fields such as `tags:` or one with only spaces, whatever the field's type and level. */
function reportEmpty(source: SourceFile, fields: Fields, schema: z.ZodMiniObject): Set<string> {
  const empties = new Set<string>()
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string') {
      if (value.trim() !== '' || mayBeEmpty(schema, path)) return
      const joined = path.join('.')
      empties.add(joined)
      const place = fields.keys.get(joined) ?? fields.places.get(joined) ?? fields.place
      const field = path.findLast((part) => !/^\d+$/.test(part)) ?? joined
      report(source, 'field/empty', {field}, place)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) {
        if (Array.isArray(value) || isKnown(schema, path, name)) visit(child, [...path, name])
      }
    }
  }
  visit(fields.values, [])
  return empties
}
