import {fraction, list, text} from '../../fields/field-types.ts'

/** The front matter that only a numeric question has. */
export const numericFields = {
  units: list(text).optional().meta({description: 'Units a response may be in besides that of the key'}),
  unitPenalty: fraction
    .optional()
    .meta({description: 'What a right number without its unit loses, 0 to 1; all of it when omitted'}),
}
