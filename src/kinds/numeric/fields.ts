import {list, text} from '../field-types.ts'

/** The front matter that only a numeric question has. */
export const numericFields = {
  units: list(text).optional().meta({description: 'Units a response may be in besides that of the key'}),
}
