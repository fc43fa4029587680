import {z} from 'zod'
import {list} from '../../fields/field-types.ts'

/** The front matter that only a cloze question has. */
export const clozeFields = {
  ignore: list(z.enum(['case', 'spaces', 'diacritics', 'punctuation']))
    .optional()
    .meta({description: 'Differences in typed texts that do not count'}),
}
