import * as z from 'zod/mini'

/** The field names that the schema knows at a path. */
export function fieldNames(schema: z.ZodMiniType, path: readonly PropertyKey[]): string[] {
  const at = typeAt(schema, path)
  return at instanceof z.ZodMiniObject ? Object.keys(at.shape) : []
}

/** The values allowed at a path or in the list there, if the schema names them. */
export function allowedValues(schema: z.ZodMiniType, path: readonly PropertyKey[]): string[] {
  const at = typeAt(schema, path)
  return at instanceof z.ZodMiniEnum ? Object.values(at.def.entries).map(String) : listedValues(schema, path)
}

/** What the field at a path is for. */
export function describeField(schema: z.ZodMiniType, path: readonly PropertyKey[]): string[] {
  const field = path.at(-1)
  const parent = typeAt(schema, path.slice(0, -1))
  let at =
    parent instanceof z.ZodMiniObject ? (parent.shape[String(field)] as z.ZodMiniType | undefined) : undefined
  while (at) {
    const text = z.globalRegistry.get(at)?.description
    if (text !== undefined) return [text]
    if (!(at instanceof z.ZodMiniOptional || at instanceof z.ZodMiniDefault)) return []
    at = at.def.innerType as z.ZodMiniType
  }
  return []
}

/** The values allowed in the list at a path, if the schema names them. */
export function listedValues(schema: z.ZodMiniType, path: readonly PropertyKey[]): string[] {
  const at = typeAt(schema, path)
  // Our lists contain zod types, which zod's own types do not express.
  const element = at instanceof z.ZodMiniArray ? unwrap(at.def.element as z.ZodMiniType) : undefined
  return element instanceof z.ZodMiniEnum ? Object.values(element.def.entries).map(String) : []
}

/** Whether the schema knows a field at a path; a record accepts any. */
export function isKnown(schema: z.ZodMiniType, path: readonly PropertyKey[], name: string): boolean {
  return typeAt(schema, path) instanceof z.ZodMiniRecord || fieldNames(schema, path).includes(name)
}

/** Whether the field at a path may be empty. */
export function mayBeEmpty(schema: z.ZodMiniType, path: readonly PropertyKey[]): boolean {
  const at = typeAt(schema, path)
  return at !== undefined && z.globalRegistry.get(at)?.mayBeEmpty === true
}

function typeAt(schema: z.ZodMiniType, path: readonly PropertyKey[]): z.ZodMiniType | undefined {
  let at: z.ZodMiniType | undefined = schema
  for (const key of path) {
    at = unwrap(at)
    if (at instanceof z.ZodMiniObject) at = at.shape[String(key)] as z.ZodMiniType | undefined
    else if (at instanceof z.ZodMiniArray) at = at.def.element as z.ZodMiniType
    else if (at instanceof z.ZodMiniRecord) at = at.def.valueType as z.ZodMiniType
  }
  return unwrap(at)
}

function unwrap(schema: z.ZodMiniType | undefined): z.ZodMiniType | undefined {
  let at = schema
  while (at instanceof z.ZodMiniOptional || at instanceof z.ZodMiniDefault)
    at = at.def.innerType as z.ZodMiniType
  return at
}
