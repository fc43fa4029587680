import * as z from 'zod/mini'
import {list, withMeta} from '../../fields/field-types.ts'

/** The front matter that only a text question has. */
export const textFields = {
  ignore: withMeta(z.optional(list(z.enum(['case', 'spaces', 'diacritics', 'punctuation']))), {
    description: 'Differences that do not count',
  }),
}
