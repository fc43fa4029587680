import {z} from 'zod'

const choiceScorings = ['all-or-nothing', 'net-correct', 'coverage', 'each-option'] as const

/** The front matter that only a choice question has. */
export const choiceFields = {
  scoring: z.enum(choiceScorings).optional().meta({description: 'How several right options are scored'}),
}
