import * as z from 'zod/mini'
import {withMeta} from '../../fields/field-types.ts'

/** The front matter that only a code question has. */
export const codeFields = {
  scoring: withMeta(z.optional(z.enum(['all-or-nothing', 'each-test'])), {
    description: 'How a program that passes some of its tests is scored',
  }),
}
