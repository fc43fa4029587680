import {z} from 'zod'
import {list} from '../../fields/field-types.ts'

/** The front matter that only a text question has. */
export const textFields = {
  ignore: list(z.enum(['case', 'spaces', 'diacritics', 'punctuation']))
    .optional()
    .meta({description: 'Differences that do not count'}),
}
