import type {ExpectedType} from '../../matching/reasons.ts'
import {isUnscored, malformed, type Unscored, unanswered} from '../../matching/unscored.ts'

/** More entries than any question has parts; longer lists are not read to the end. */
const maxEntries = 1000

/** A typed text, or why there is nothing to grade. */
export function readText(value: unknown, expected: ExpectedType): string | Unscored {
  if (isEmptyResponse(value)) return unanswered
  return typeof value === 'string' ? value : malformed('wrong-type', {expected})
}

/**
 * The entries of a list in a response, or why it cannot be read. Reads by index, because the response's own iterator
 * might never end.
 */
export function readList<T>(value: readonly T[]): readonly T[] | Unscored {
  const count = Number(value.length)
  if (!(count <= maxEntries)) return malformed('too-many-entries', {maximum: maxEntries})
  const entries: T[] = []
  for (let index = 0; index < count; index++) entries.push(value[index] as T)
  return entries
}

/**
 * The distinct values of a list, or of a single entry, each read by `read`; `unanswered` without any, or why the response
 * cannot be read.
 */
export function readEach<T extends string | number>(
  response: unknown,
  read: (entry: unknown, before: ReadonlySet<T>) => T | Unscored,
): readonly T[] | Unscored {
  if (isEmptyResponse(response)) return unanswered
  const entries = readList(Array.isArray(response) ? response : [response])
  if (isUnscored(entries)) return entries
  const given = new Set<T>()
  for (const entry of entries) {
    const one = read(entry, given)
    if (typeof one === 'object') return one
    given.add(one)
  }
  return given.size > 0 ? [...given] : unanswered
}

/** As `readEach`, for a question that may allow one choice only. */
export function readChosen<T extends string | number>(
  {multiple}: {readonly multiple: boolean},
  response: unknown,
  read: (entry: unknown) => T | Unscored,
): readonly T[] | Unscored {
  const chosen = readEach(response, read)
  if (isUnscored(chosen) || multiple || chosen.length === 1) return chosen
  return malformed('too-many-chosen', {maximum: 1})
}

/** The own fields of an object in a response, or why it cannot be read. */
export function readEntries(
  value: unknown,
  expected: ExpectedType,
): readonly (readonly [string, unknown])[] | Unscored {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return malformed('wrong-type', {expected})
  const names = readList(Object.keys(value))
  return isUnscored(names) ? names : names.map((name) => [name, Reflect.get(value, name)])
}

/** Whether a response is empty. */
export function isEmptyResponse(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
