import type {Item} from './shared/question.ts'
import type {Kind, Kinds} from './types.ts'

/** The response that somebody would give who saw what a program shows; nothing where it is none. */
type SeenResponse<K extends Kind> = (question: Kinds[K]['question'], text: string) => unknown

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const idOf = (items: readonly Item[], text: string): string | undefined =>
  items.find(({content}) => content.text.trim() === text)?.id

/** One line for each item, in the right order. */
const orderOf: SeenResponse<'order'> = ({items}, text) => {
  const ids = linesOf(text).map((line) => idOf(items, line))
  return ids.includes(undefined) ? undefined : ids
}

/** One line for each item on the left, in their order: what goes with it. */
const matchOf: SeenResponse<'match'> = ({left, right}, text) => {
  const lines = linesOf(text)
  const pairs = left.map(({id}, index) => [id, idOf(right, lines[index] ?? '')] as const)
  if (lines.length !== left.length || pairs.some(([, other]) => other === undefined)) return undefined
  return Object.fromEntries(pairs)
}

const none = (): undefined => undefined
const same = (_: unknown, text: string): string => text
const trimmed = (_: unknown, text: string): string => text.trim()

export const seenResponses: {[K in Kind]: SeenResponse<K>} = {
  choice: none,
  order: orderOf,
  match: matchOf,
  cloze: none,
  code: none,
  open: none,
  output: same,
  line: (_, text) => Number(text),
  numeric: trimmed,
  text: trimmed,
}
