/** The text of a graded response: the response itself, or one of its fields. */
export function readText(response: unknown, field?: string): string {
  if (typeof response !== 'object' || response === null) return toText(response)
  return field !== undefined && Object.hasOwn(response, field) ? toText(Reflect.get(response, field)) : ''
}

/** One or several texts or numbers, as texts. */
export function readTexts(response: unknown): string[] {
  return (Array.isArray(response) ? response : [response]).map(toText)
}

/** Pairs, or a record, as pairs; incomplete ones are left out. */
export function readPairs(response: unknown): string[][] {
  if (typeof response !== 'object' || response === null) return []
  const pairs: readonly unknown[] = Array.isArray(response) ? response : Object.entries(response)
  return pairs.map(readTexts).filter((pair) => pair.every((end) => end !== ''))
}

const toText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
