import {parseJson, type QuizStore} from '../store.ts'

/** Data of a bank that is kept in the browser, with the reader that checks it. */
export interface KeptKind<T> {
  /** The last part of the key. */
  readonly name: string
  readonly empty: T
  /** The data, or `undefined` for anything else, such as data of a later version. */
  readonly read: (data: unknown) => T | undefined
}

const toKey = (bank: string, name: string): string => `quizproof:${bank}:${name}`

/** What is kept for a bank; empty if nothing is. */
export function readKept<T>(store: QuizStore, bank: string, {name, empty, read}: KeptKind<T>): T {
  return read(parseJson(store.get(toKey(bank, name)))) ?? empty
}

/** Keeps a value. Returns whether it is kept; what cannot be read is not overwritten but kept under another key. */
export function keepJson<T>(store: QuizStore, bank: string, {name, read}: KeptKind<T>, value: T): boolean {
  const key = toKey(bank, name)
  const before = store.get(key)
  const isForeign = before !== undefined && read(parseJson(before)) === undefined
  if (isForeign && !store.set(`${key}:aside`, before)) return false
  return store.set(key, JSON.stringify(value))
}
