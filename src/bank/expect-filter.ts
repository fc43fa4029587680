const filterNames = ['pattern', 'set', 'kind', 'difficulty', 'category', 'level', 'tag']

/** A misspelt filter would keep everything, and nobody would see it. */
export function expectFilter(filter: object): void {
  if (typeof filter !== 'object' || filter === null) {
    throw new TypeError(`Expected a filter such as {difficulty: 'easy'}, found ${String(filter)}`)
  }
  for (const [name, value] of Object.entries(filter)) {
    if (!filterNames.includes(name)) {
      throw new TypeError(`Expected filters by ${filterNames.join(', ')}, found ${name}`)
    }
    const values: readonly unknown[] = Array.isArray(value) ? value : [value ?? '']
    if (!values.every((one) => typeof one === 'string')) {
      throw new TypeError(`Expected text or a list of texts as filter ${name}`)
    }
  }
}
