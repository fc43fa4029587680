import * as z from 'zod/mini'
import {list, withMeta} from '../../fields/field-types.ts'

/** The front matter that only a cloze question has. */
export const clozeFields = {
  ignore: withMeta(z.optional(list(z.enum(['case', 'spaces', 'diacritics', 'punctuation']))), {
    description: 'Differences in typed texts that do not count',
  }),
}
