/** The id that an option has today, by that id or by one that it had before. */
export function findOptionId(
  options: readonly {readonly id: string}[],
  formerIds: Readonly<Record<string, string>> | undefined,
  id: string,
): string | undefined {
  if (options.some((option) => option.id === id)) return id
  return formerIds && Object.hasOwn(formerIds, id) ? formerIds[id] : undefined
}
