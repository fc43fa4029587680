import {z} from 'zod'
import {duration, id, integer, list, oneOf, path} from '../../fields/field-types.ts'
import {kindFields} from '../../kinds/fields.ts'
import {difficulties, setNames} from '../../kinds/shared/question.ts'
import {type Kind, kinds} from '../../kinds/types.ts'
import type {BankConfig} from '../bank/bank-config.ts'

type FieldNames = Pick<BankConfig, 'categories' | 'levels' | 'tags'>

/** The front matter that every question has: what may stand there depends on what the bank allows. */
function commonShape(config: FieldNames) {
  return {
    kind: z.enum(kinds).optional().meta({description: 'Told by the options or sections when omitted'}),
    category: oneOf(config.categories).meta({description: 'What the question is about'}),
    difficulty: z.enum(difficulties),
    level: oneOf(config.levels).optional(),
    sets: list(z.enum(setNames)).default(['practice', 'test']),
    timeLimit: duration.optional(),
    attempts: integer(1, 99).optional(),
    tags: list(oneOf(config.tags)).default([]),
    id: id.optional().meta({description: 'Takes the place of the file name in the id of the question'}),
    formerly: list(path).default([]).meta({description: 'Ids that the question had before'}),
  }
}

/** The front matter of a question of a kind. */
export function questionFields(config: FieldNames, kind: Kind) {
  return z.strictObject({...commonShape(config), ...kindFields[kind]})
}

/** What every kind's front matter comes to; what only one kind has stands beside it. */
export type QuestionFields = z.output<z.ZodObject<ReturnType<typeof commonShape>>>
