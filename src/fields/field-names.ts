import {z} from 'zod'

/** The field names that the schema knows at a path. */
export function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = typeAt(schema, path)
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

/** The values that a list at a path may hold, where the schema names them. */
export function listedValues(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = typeAt(schema, path)
  // The elements of a list in our schemas are types of zod, which its own types do not say.
  const element = at instanceof z.ZodArray ? unwrap(at.element as z.ZodType) : undefined
  return element instanceof z.ZodEnum ? element.options.map(String) : []
}

/** Whether the schema knows a field at a path; a record takes any. */
export function isKnown(schema: z.ZodType, path: readonly PropertyKey[], name: string): boolean {
  return typeAt(schema, path) instanceof z.ZodRecord || fieldNames(schema, path).includes(name)
}

/** Whether nothing is a value of the field at a path. */
export function mayBeEmpty(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  return typeAt(schema, path)?.meta()?.mayBeEmpty === true
}

function typeAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema
  for (const key of path) {
    at = unwrap(at)
    if (at instanceof z.ZodObject) at = at.shape[String(key)]
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType
    else if (at instanceof z.ZodRecord) at = at.valueType as z.ZodType
  }
  return unwrap(at)
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let at = schema
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap() as z.ZodType
  return at
}
