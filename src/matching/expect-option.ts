/** @throws {TypeError} naming the option, when it is not what it must be */
export function expectOption(isRight: boolean, name: string, expected: string): void {
  if (!isRight) throw new TypeError(`\`${name}\` must be ${expected}`)
}

/** A text that is not empty. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** A length of time or a point in time in whole milliseconds. */
export const isTime = (value: unknown): value is number => Number.isSafeInteger(value)
