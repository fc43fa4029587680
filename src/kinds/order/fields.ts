import {z} from 'zod'

/** The front matter that only an order question has. */
export const orderFields = {
  scoring: z
    .enum(['all-or-nothing', 'position', 'pairs', 'subsequence'])
    .optional()
    .meta({description: 'How an order that is partly right is scored'}),
}
