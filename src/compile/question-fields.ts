import {z} from 'zod'
import {kinds} from '../kinds/types.ts'
import type {BankConfig} from './bank-config.ts'
import {duration, id, integer, list, oneOf, path} from './field-types.ts'

export const difficulties = ['easy', 'medium', 'hard'] as const
const sets = ['practice', 'test', 'challenge'] as const

/** The front matter of a question: what may stand there depends on what the bank allows. */
export function questionFields(config: Pick<BankConfig, 'categories' | 'levels' | 'tags'>) {
  return z.strictObject({
    kind: z.enum(kinds).optional().meta({description: 'Inferred from the options when omitted'}),
    category: oneOf(config.categories).meta({description: 'What the question is about'}),
    difficulty: z.enum(difficulties),
    level: oneOf(config.levels).optional(),
    sets: list(z.enum(sets)).default(['practice', 'test']),
    timeLimit: duration.optional(),
    attempts: integer(1, 99).optional(),
    tags: list(oneOf(config.tags)).default([]),
    id: id.optional().meta({description: 'Takes the place of the file name in the id of the question'}),
    formerly: list(path).default([]).meta({description: 'Ids that the question had before'}),
  })
}

export type QuestionFields = z.output<ReturnType<typeof questionFields>>
