import {createReason, type ExpectedType, type Reason} from '../../matching/reasons.ts'

/** More entries than any question has parts; longer lists are not read to the end. */
const maxEntries = 1000

/**
 * The entries of a list in a response, or why it cannot be read. Reads by index, because the response's own iterator
 * might never end.
 */
export function readList(value: readonly unknown[]): readonly unknown[] | Reason {
  const count = Number(value.length)
  if (!(count <= maxEntries)) return createReason('too-many-entries', {maximum: maxEntries})
  const entries: unknown[] = []
  for (let index = 0; index < count; index++) entries.push(value[index])
  return entries
}

/** The own fields of an object in a response, or why it cannot be read. */
export function readEntries(
  value: unknown,
  expected: ExpectedType,
): readonly (readonly [string, unknown])[] | Reason {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return createReason('wrong-type', {expected})
  const names = Object.keys(value)
  if (names.length > maxEntries) return createReason('too-many-entries', {maximum: maxEntries})
  return names.map((name) => [name, Reflect.get(value, name)])
}

/** Whether a response is empty. */
export function isEmptyResponse(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
