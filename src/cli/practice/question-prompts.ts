import type {Blank} from '../../kinds/cloze/schema.ts'
import type {Item} from '../../kinds/shared/question.ts'
import type {Feedback} from '../../kinds/shared/score.ts'
import type {Kind, Kinds, PublicQuestion} from '../../kinds/types.ts'
import {byLetter, byNumber, indexOfLetter, itemLines, letterOf} from './item-lines.ts'
import {codeLines, type Line, numberMark} from './lay-out.ts'
import {readNumber, readNumbers} from './read-numbers.ts'

/** How a question of one kind is shown at a terminal, and how what is typed becomes a response. */
interface Prompt<Q> {
  /** What stands below the stem. */
  readonly lines: (question: Q) => readonly Line[]
  /** The fence of the stem whose lines are numbered. */
  readonly numbered?: (question: Q) => number
  /** What to type. */
  readonly label: (question: Q) => string
  /** What can be read; absent where the grader says it of what was typed. */
  readonly wanted?: (question: Q) => string
  /** The response; of what cannot be read something that the session refuses, at no cost. */
  readonly read: (question: Q, typed: string) => unknown
  /** What stands before a rationale: the number of the option or line that it is about. */
  readonly markOf?: (question: Q, feedback: Feedback) => string
}

type Prompts = {[K in Kind]: Prompt<Kinds[K]['public']>}

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
    right[indexOfLetter(pairs[index]?.[2] ?? '')]?.id ?? unread(typed),
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

function wantedIn({kind, options = []}: Blank): string {
  return {text: 'a text', numeric: 'a number', choice: oneOf(options.length)}[kind]
}

/** Parts with `;` between, of which `;;` is a `;`; of a single blank all that was typed. */
const partsOf = (typed: string, count: number): string[] =>
  count === 1 ? [typed] : typed.split(/(?<!;);(?!;)/).map((part) => part.replaceAll(';;', ';').trim())

const oneOf = (count: number): string => `a number from 1 to ${count}`
const severalOf = (count: number): string => `numbers from 1 to ${count} ${spaced}, none twice`

const prompts: Prompts = {
  choice: {
    lines: ({options}) => itemLines(options),
    label: ({multiple, options}) =>
      multiple ? `Numbers of all that are right, ${spaced}` : `Number from 1 to ${options.length}`,
    wanted: ({multiple, options}) => (multiple ? severalOf : oneOf)(options.length),
    read: ({multiple, options}, typed) => (multiple ? idsIn : idIn)(options, typed),
    markOf: ({options}, {id}) =>
      byNumber(
        options.findIndex((option) => option.id === id),
        options.length,
      ),
  },
  order: {
    lines: ({items}) => itemLines(items),
    label: () => `Numbers in the right order, ${spaced}`,
    wanted: ({items}) => severalOf(items.length),
    read: ({items}, typed) => idsIn(items, typed),
  },
  match: {
    lines: ({left, right, heads}) => [
      heads[0].text,
      ...itemLines(left),
      '',
      heads[1].text,
      ...itemLines(right, {markOf: byLetter}),
    ],
    label: () => 'Pairs, such as 1b 2a',
    wanted: ({left, right}) =>
      `pairs such as 1b 2a, of a number from 1 to ${left.length}, none twice, and a letter from a to ${letterOf(right.length - 1)}`,
    read: ({left, right}, typed) => pairsIn(left, right, typed) ?? unread(typed),
  },
  cloze: {
    lines: ({blanks}) =>
      blanks.flatMap(({id, options}) => (options ? ['', `[[${id}]]:`, ...itemLines(options)] : [])),
    label: ({blanks}) =>
      `For ${blanks.map(({id}) => `[[${id}]]`).join(', ')}${blanks.length > 1 ? ', with ; between (;; for ; itself)' : ''}`,
    wanted: ({blanks}) => {
      const parts = blanks.map((blank) => `[[${blank.id}]] ${wantedIn(blank)}`)
      return parts.length === 1 ? parts.join() : `${parts.length} parts with ; between: ${parts.join('; ')}`
    },
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
    markOf: (_, {part}) => `  [[${part}]]  `,
  },
  line: {
    lines: () => [],
    numbered: ({fence}) => fence,
    label: ({multiple}) => (multiple ? `Numbers of the lines, ${spaced}` : 'Number of the line'),
    wanted: ({multiple, lineCount}) => (multiple ? severalOf : oneOf)(lineCount),
    read: ({lineCount, multiple}, typed) =>
      (multiple ? readNumbers : readNumber)(typed, lineCount) ?? unread(typed),
    markOf: ({lineCount}, {id}) => numberMark(Number(id), lineCount),
  },
  code: {
    ...typedText,
    lines: ({starter}) => (starter ? ['Begin with:', '', ...codeLines(starter.lines)] : []),
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

/** How a question is shown, and what to type. */
export function promptOf(question: PublicQuestion): {
  readonly lines: readonly Line[]
  readonly numbered: number | undefined
  readonly label: string
  readonly wanted: string | undefined
} {
  const {lines, numbered, label, wanted} = entryOf(question.kind)
  return {
    lines: lines(question),
    numbered: numbered?.(question),
    label: label(question),
    wanted: wanted?.(question),
  }
}

/** What stands before a rationale: the number of what it is about, where there is one. */
export function markOf(question: PublicQuestion, feedback: Feedback): string {
  return entryOf(question.kind).markOf?.(question, feedback) ?? '  '
}

/** What was typed, as a response. */
export function readTyped(question: PublicQuestion, typed: string): unknown {
  return entryOf(question.kind).read(question, typed)
}

// A question and its kind's line of a table belong together; the compiler does not see it across the union.
function entryOf<K extends Kind>(kind: K): Prompt<Kinds[K]['public']> {
  return prompts[kind]
}
