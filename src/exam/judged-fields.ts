import type {Kind} from '../kinds/types.ts'

/** The field of a response in which somebody else than the learner says what it is worth, by kind. */
const judgedFields: Readonly<Record<Kind, string | undefined>> = {
  choice: undefined,
  order: undefined,
  match: undefined,
  cloze: undefined,
  code: 'results',
  open: 'marks',
  output: undefined,
  line: undefined,
  numeric: undefined,
  text: undefined,
}

/** A response without what no learner may say of it. */
export function toSubmitted(kind: Kind, response: unknown): unknown {
  const field = judgedFields[kind]
  if (field === undefined || typeof response !== 'object' || response === null) return response
  return Object.fromEntries(Object.entries(response).filter(([name]) => name !== field))
}
