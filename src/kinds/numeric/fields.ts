import * as z from 'zod/mini'
import {fraction, list, text, withMeta} from '../../fields/field-types.ts'

/** The front matter that only a numeric question has. */
export const numericFields = {
  units: withMeta(z.optional(list(text)), {
    description: 'Units a response may be in besides that of the key',
  }),
  unitPenalty: withMeta(z.optional(fraction), {
    description: 'What a right number without its unit loses, 0 to 1; all of it when omitted',
  }),
}
