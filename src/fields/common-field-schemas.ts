import {z} from 'zod'
import {type CommonFields, difficulties, setNames} from './common-fields.ts'
import {duration, integer, list, oneOf} from './field-types.ts'

/** The names that a bank allows; `undefined` allows any. */
export interface AllowedNames {
  readonly categories?: readonly string[] | undefined
  readonly levels?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
}

/** How each common field is read from front matter. */
export function commonFieldReaders({categories, levels, tags}: AllowedNames) {
  return {
    category: oneOf(categories).meta({description: 'What the question is about'}),
    difficulty: z.enum(difficulties),
    level: oneOf(levels).optional(),
    sets: list(z.enum(setNames)).default(['practice', 'test']),
    timeLimit: duration.optional(),
    attempts: integer(1, 99).optional(),
    tags: list(oneOf(tags)).default([]),
  } satisfies {[N in keyof CommonFields]-?: z.ZodType<CommonFields[N]>}
}

/** The schema of each common field in a compiled question. */
export const commonFieldsShape = {
  category: z.string(),
  difficulty: z.enum(difficulties),
  level: z.string().exactOptional(),
  sets: z.array(z.enum(setNames)),
  timeLimit: z.int().positive().exactOptional(),
  attempts: z.int().positive().exactOptional(),
  tags: z.array(z.string()),
} satisfies {[N in keyof CommonFields]-?: z.ZodType<CommonFields[N]>}
