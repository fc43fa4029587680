import * as z from 'zod/mini'
import {type AllowedNames, commonFieldReaders} from '../../fields/common-field-schemas.ts'
import {id, list, path, withMeta} from '../../fields/field-types.ts'
import {compilers} from '../../kinds/compilers.ts'
import {type Kind, kinds} from '../../kinds/kinds.ts'

/** The front matter of every question; the bank says which names are allowed. */
function commonShape(names: AllowedNames) {
  return {
    kind: withMeta(z.optional(z.enum(kinds)), {
      description: 'Told by the options or sections when omitted',
    }),
    ...commonFieldReaders(names),
    id: withMeta(z.optional(id), {
      description: 'Takes the place of the file name in the id of the question',
    }),
    formerly: withMeta(z._default(list(path), []), {description: 'Ids that the question had before'}),
  }
}

/** The front matter of a question of a kind. */
export function questionFields(names: AllowedNames, kind: Kind) {
  return z.strictObject({...commonShape(names), ...compilers[kind].fields})
}

/** What every kind's front matter comes to; what only one kind has stands beside it. */
export type QuestionFields = z.output<z.ZodMiniObject<ReturnType<typeof commonShape>>>
