import {readOwn} from '../../../matching/read-own.ts'

/** The current id of an option, from its current or a former id. */
export function findOptionId(
  options: readonly {readonly id: string}[],
  formerIds: Readonly<Record<string, string>> | undefined,
  id: string,
): string | undefined {
  if (options.some((option) => option.id === id)) return id
  return readOwn(formerIds, id)
}
