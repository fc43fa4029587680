import * as z from 'zod/mini'
import {withMeta} from '../../fields/field-types.ts'

/** The front matter that only an order question has. */
export const orderFields = {
  scoring: withMeta(z.optional(z.enum(['all-or-nothing', 'position', 'pairs', 'subsequence'])), {
    description: 'How an order that is partly right is scored',
  }),
}
