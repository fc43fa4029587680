import {z} from 'zod'

/** The front matter that only a code question has. */
export const codeFields = {
  scoring: z
    .enum(['all-or-nothing', 'each-test'])
    .optional()
    .meta({description: 'How a program that passes some of its tests is scored'}),
}
