import type {Item} from '../../kinds/question.ts'
import type {Kind, Kinds, PublicQuestion} from '../../kinds/types.ts'
import {readNumber, readNumbers} from './read-numbers.ts'

/** How a question of one kind is shown at a terminal, and how what is typed becomes a response. */
interface Prompt<Q> {
  /** What stands below the stem. */
  readonly lines: (question: Q) => readonly string[]
  /** What to type. */
  readonly label: (question: Q) => string
  /** The response; of what cannot be read something that the session refuses, at no cost. */
  readonly read: (question: Q, typed: string) => unknown
}

type Prompts = {[K in Kind]: Prompt<Kinds[K]['public']>}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const letter = (index: number): string => letters[index] ?? ''

const numbered = (items: readonly Item[], label = (index: number): string => `${index + 1}`): string[] =>
  items.map(({content}, index) => `  ${label(index)}  ${content.text}`)

/** No id of an item, so that the session refuses it: that cannot be read is not the same as nothing. */
const unread = (typed: string): string => (typed.trim() === '' ? '' : `#${typed}`)

/** The ids of items by their numbers. */
const idsIn = (items: readonly Item[], typed: string): readonly string[] | string =>
  readNumbers(typed, items.length)?.flatMap((number) => items[number - 1]?.id ?? []) ?? unread(typed)

const idIn = (items: readonly Item[], typed: string): string =>
  items[(readNumber(typed, items.length) ?? 0) - 1]?.id ?? unread(typed)

/** Ids by a number of the left and a letter of the right: `1b 2a`, no number twice. */
function pairsIn(left: readonly Item[], right: readonly Item[], typed: string): string[][] | undefined {
  if (!/^(?:[\s,]*\d+\s*[a-z])+\s*$/i.test(typed)) return undefined
  const pairs = [...typed.toLowerCase().matchAll(/(\d+)\s*([a-z])/g)]
  const numbers = readNumbers(pairs.map(([, number]) => number).join(' '), left.length)
  return numbers?.map((number, index) => [
    left[number - 1]?.id ?? '',
    right[letters.indexOf(pairs[index]?.[2] ?? '')]?.id ?? unread(typed),
  ])
}

const spaced = 'with spaces between'
const typedText = {lines: () => [], read: (_: unknown, typed: string) => typed}
const severalLines = '\\n for a new line, \\\\n for \\n itself'

/** What a terminal line can hold of several: `\n` is a line end, and with a backslash more itself. */
const written = (typed: string): string =>
  typed.replace(/\\(\\*)n/g, (_, more: string) => (more === '' ? '\n' : `${more}n`))

/** As `written`, but what stands in quotes is the program's own. */
const programIn = (typed: string): string =>
  typed.replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1|\\n/g, (found) => (found === '\\n' ? '\n' : found))

/** Parts with `;` between, of which `;;` is a `;`; of a single blank all that was typed. */
const partsOf = (typed: string, count: number): string[] =>
  count === 1 ? [typed] : typed.split(/(?<!;);(?!;)/).map((part) => part.replaceAll(';;', ';').trim())

const prompts: Prompts = {
  choice: {
    lines: ({options}) => numbered(options),
    label: ({multiple}) => (multiple ? `Numbers of all that are right, ${spaced}` : 'Number'),
    read: ({multiple, options}, typed) => (multiple ? idsIn : idIn)(options, typed),
  },
  order: {
    lines: ({items}) => numbered(items),
    label: () => `Numbers in the right order, ${spaced}`,
    read: ({items}, typed) => idsIn(items, typed),
  },
  match: {
    lines: ({left, right}) => [...numbered(left), '', ...numbered(right, letter)],
    label: () => 'Pairs, such as 1b 2a',
    read: ({left, right}, typed) => pairsIn(left, right, typed) ?? unread(typed),
  },
  cloze: {
    lines: ({blanks}) =>
      blanks.flatMap(({id, options}) => (options ? [`  [[${id}]]`, ...numbered(options)] : [])),
    label: ({blanks}) =>
      `For ${blanks.map(({id}) => `[[${id}]]`).join(', ')}${blanks.length > 1 ? ', with ; between (;; for ; itself)' : ''}`,
    read: ({blanks}, typed) => {
      const parts = partsOf(typed, blanks.length)
      if (parts.length !== blanks.length) return unread(typed)
      return Object.fromEntries(
        blanks.map(({id, options}, index) => {
          const part = parts[index] ?? ''
          return [id, options ? idIn(options, part) : part]
        }),
      )
    },
  },
  line: {
    lines: ({stem, fence}) =>
      (stem.code?.[fence]?.lines ?? []).map((line, index) => `  ${index + 1}  ${line}`),
    label: ({multiple}) => (multiple ? `Numbers of the lines, ${spaced}` : 'Number of the line'),
    read: ({lineCount, multiple}, typed) =>
      (multiple ? readNumbers : readNumber)(typed, lineCount) ?? unread(typed),
  },
  code: {
    ...typedText,
    lines: ({starter}) => (starter?.lines ?? []).map((line) => `  ${line}`),
    label: () => 'What you would write, \\n for a new line outside of quotes; its tests are not run here',
    read: (_, typed) => programIn(typed),
  },
  open: {
    ...typedText,
    label: () => `Your text, ${severalLines}; a person has to judge it`,
    read: (_, typed) => written(typed),
  },
  output: {
    lines: () => [],
    label: () => `What it prints, ${severalLines}`,
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
