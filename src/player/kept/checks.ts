/** Checks of data from storage or a file. */
export type Fields = Readonly<Record<string, unknown>>

/** The latest time that a `Date` can represent (ECMAScript, 21.4.1.1). */
const latest = 8.64e15

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null
export const isText = (value: unknown): boolean => typeof value === 'string'
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)
export const isTime = (value: unknown): boolean => isNumber(value) && Math.abs(value) <= latest
export const isList = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem)
export const areTexts = (fields: Fields, ...names: readonly string[]): boolean =>
  names.every((name) => isText(fields[name]))
export const areNumbers = (fields: Fields, ...names: readonly string[]): boolean =>
  names.every((name) => isNumber(fields[name]))
