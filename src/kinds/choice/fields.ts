import * as z from 'zod/mini'
import {withMeta} from '../../fields/field-types.ts'

const choiceScorings = ['all-or-nothing', 'net-correct', 'coverage', 'each-option'] as const

/** The front matter that only a choice question has. */
export const choiceFields = {
  scoring: withMeta(z.optional(z.enum(choiceScorings)), {
    description: 'How several right options are scored',
  }),
}
