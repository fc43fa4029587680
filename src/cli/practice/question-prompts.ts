import type {Item} from '../../kinds/question.ts'
import type {Kind, Kinds, PublicQuestion} from '../../kinds/types.ts'

/** How a question of one kind is shown at a terminal, and how what is typed becomes a response. */
interface Prompt<Q> {
  /** What stands below the stem. */
  readonly lines: (question: Q) => readonly string[]
  /** What to type. */
  readonly label: (question: Q) => string
  /** The response; what cannot be read is given on as it is, and refused by the session. */
  readonly read: (question: Q, typed: string) => unknown
}

type Prompts = {[K in Kind]: Prompt<Kinds[K]['public']>}

const numbered = (items: readonly Item[], label = (index: number): string => `${index + 1}`): string[] =>
  items.map(({content}, index) => `  ${label(index)}  ${content.text}`)

/** Numbers among other characters, such as `1 3` or `1,3`. */
const numbersIn = (typed: string): number[] => (typed.match(/\d+/g) ?? []).map(Number)

/** No id of an item, so that the session refuses it: that cannot be read is not the same as nothing. */
const unread = (typed: string): string => (typed === '' ? '' : `#${typed}`)

const readOr = <T>(typed: string, read: readonly T[]): readonly T[] | string =>
  read.length === 0 ? unread(typed) : read

/** The ids of items by their numbers; a number that none has is left for the session to refuse. */
const idsIn = (items: readonly Item[], typed: string): string[] =>
  numbersIn(typed).map((number) => items[number - 1]?.id ?? unread(`${number}`))

const letter = (index: number): string => String.fromCharCode(97 + index)
const typedText = {lines: () => [], read: (_: unknown, typed: string) => typed}
/** What a terminal line can hold of several. */
const written = (typed: string): string => typed.replaceAll('\\n', '\n')

const prompts: Prompts = {
  choice: {
    lines: ({options}) => numbered(options),
    label: ({multiple}) => (multiple ? 'Numbers of all that are right' : 'Number'),
    read: ({options}, typed) => readOr(typed, idsIn(options, typed)),
  },
  order: {
    lines: ({items}) => numbered(items),
    label: () => 'Numbers in the right order',
    read: ({items}, typed) => readOr(typed, idsIn(items, typed)),
  },
  match: {
    lines: ({left, right}) => [...numbered(left), '', ...numbered(right, letter)],
    label: () => 'Pairs, such as 1b 2a',
    read: ({left, right}, typed) =>
      readOr(
        typed,
        (typed.match(/\d+\s*[a-z]/g) ?? []).map((pair) => [
          left[Number.parseInt(pair, 10) - 1]?.id ?? pair,
          right[pair.charCodeAt(pair.length - 1) - 97]?.id ?? pair,
        ]),
      ),
  },
  cloze: {
    lines: ({blanks}) =>
      blanks.flatMap(({id, options}) => (options ? [`  [[${id}]]`, ...numbered(options)] : [])),
    label: ({blanks}) => `For ${blanks.map(({id}) => `[[${id}]]`).join(', ')}, with ; between`,
    read: ({blanks}, typed) => {
      const parts = typed.split(';').map((part) => part.trim())
      return Object.fromEntries(
        blanks.map(({id, options}, index) => {
          const part = parts[index] ?? ''
          return [id, options ? (idsIn(options, part)[0] ?? unread(part)) : part]
        }),
      )
    },
  },
  line: {
    lines: ({stem, fence}) =>
      (stem.code?.[fence]?.lines ?? []).map((line, index) => `  ${index + 1}  ${line}`),
    label: ({multiple}) => (multiple ? 'Numbers of the lines' : 'Number of the line'),
    read: (_, typed) => readOr(typed, numbersIn(typed)),
  },
  code: {
    ...typedText,
    lines: ({starter}) => (starter?.lines ?? []).map((line) => `  ${line}`),
    label: () => 'What you would write, \\n for a new line; its tests are not run here',
    read: (_, typed) => written(typed),
  },
  open: {
    ...typedText,
    label: () => 'Your text, \\n for a new line; a person has to judge it',
    read: (_, typed) => written(typed),
  },
  output: {
    lines: () => [],
    label: () => 'What it prints, \\n for a new line',
    read: (_, typed) => written(typed),
  },
  numeric: {...typedText, label: () => 'Number'},
  text: {...typedText, label: () => 'Text'},
}

/** What stands below the stem of a question, and what to type. */
export function promptOf(question: PublicQuestion): {
  readonly lines: readonly string[]
  readonly label: string
} {
  const prompt = entryOf(question.kind)
  return {lines: prompt.lines(question), label: prompt.label(question)}
}

/** What was typed, as a response. */
export function readTyped(question: PublicQuestion, typed: string): unknown {
  return entryOf(question.kind).read(question, typed)
}

// A question and its kind's line of a table belong together; the compiler does not see it across the union.
function entryOf<K extends Kind>(kind: K): Prompt<Kinds[K]['public']> {
  return prompts[kind]
}
