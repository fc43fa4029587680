/**
 * Whole numbers from 1 to `maximum` separated by spaces or commas, such as `1 3`, without repeats; `undefined` for
 * anything else.
 */
export function readNumbers(typed: string, maximum: number): number[] | undefined {
  const parts = typed.trim().split(/\s*,\s*|\s+/)
  if (!parts.every((part) => /^\d{1,9}$/.test(part))) return undefined
  const numbers = parts.map(Number)
  const isEach = new Set(numbers).size === numbers.length
  return isEach && numbers.every((number) => number >= 1 && number <= maximum) ? numbers : undefined
}

/** One such number. */
export function readNumber(typed: string, maximum: number): number | undefined {
  const numbers = readNumbers(typed, maximum)
  return numbers?.length === 1 ? numbers[0] : undefined
}
