import {readOwn} from '../../../matching/read-own.ts'
import {malformed, type Unscored, unknownId} from '../../../matching/unscored.ts'

interface Options {
  readonly options: readonly {readonly id: string}[]
  readonly formerIds: Readonly<Record<string, string>> | undefined
}

/** The current id of an option, from its current or a former id. */
export function readOptionId({options, formerIds}: Options, id: unknown): string | Unscored {
  if (typeof id !== 'string') return malformed('wrong-type', {expected: 'option-ids'})
  if (options.some((option) => option.id === id)) return id
  return readOwn(formerIds, id) ?? unknownId('option', id)
}
