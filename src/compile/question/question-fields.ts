import {z} from 'zod'
import {type AllowedNames, commonFieldReaders} from '../../fields/common-field-schemas.ts'
import {id, list, path} from '../../fields/field-types.ts'
import {kindFields} from '../../kinds/fields.ts'
import {type Kind, kinds} from '../../kinds/types.ts'

/** The front matter of every question; the bank says which names are allowed. */
function commonShape(names: AllowedNames) {
  return {
    kind: z.enum(kinds).optional().meta({description: 'Told by the options or sections when omitted'}),
    ...commonFieldReaders(names),
    id: id.optional().meta({description: 'Takes the place of the file name in the id of the question'}),
    formerly: list(path).default([]).meta({description: 'Ids that the question had before'}),
  }
}

/** The front matter of a question of a kind. */
export function questionFields(names: AllowedNames, kind: Kind) {
  return z.strictObject({...commonShape(names), ...kindFields[kind]})
}

/** What every kind's front matter comes to; what only one kind has stands beside it. */
export type QuestionFields = z.output<z.ZodObject<ReturnType<typeof commonShape>>>
