import * as z from 'zod/mini'
import {type AllowedNames, commonFieldReaders} from '../../fields/common-field-schemas.ts'
import type {WrittenFields} from '../../fields/common-fields.ts'
import {id, ignoredCodes, list, path, reviewNotes, withMeta} from '../../fields/field-types.ts'
import {compilers} from '../../kinds/compilers.ts'
import {type Kind, kinds} from '../../kinds/kinds.ts'

/** The front matter of every question; the bank says which names are allowed. */
function commonShape(names: AllowedNames) {
  return {
    kind: withMeta(z.optional(z.enum(kinds)), {
      description: 'Told by the options or sections when omitted',
    }),
    ...commonFieldReaders(names),
    ignore: ignoredCodes,
    review: reviewNotes,
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

type Written<T> = {
  readonly [N in keyof T]: T[N] | (Record<never, never> extends Pick<T, N> ? undefined : never)
}

/** The front matter of a question of any kind; each kind adds fields of its own. */
export interface QuestionFields extends Written<WrittenFields> {
  readonly kind?: Kind | undefined
  readonly id?: string | undefined
  readonly formerly: readonly string[]
}
