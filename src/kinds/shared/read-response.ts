import {createReason, type ExpectedType, type Reason} from '../../matching/reasons.ts'

/** More entries than any question has parts: what is longer is not read to its end. */
const maxEntries = 1000

/**
 * The entries of a list that came with a response, or why it cannot be read.
 * By index: an iterator that came with it might never end.
 */
export function readList(value: readonly unknown[]): readonly unknown[] | Reason {
  const count = Number(value.length)
  if (!(count <= maxEntries)) return createReason('too-many-entries', {maximum: maxEntries})
  const entries: unknown[] = []
  for (let index = 0; index < count; index++) entries.push(value[index])
  return entries
}

/** The own fields of an object that came with a response, or why it cannot be read. */
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

/** Whether nothing was responded. */
export function isEmptyResponse(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
