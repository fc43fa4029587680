import type {Blank} from '../../kinds/cloze/schema.ts'
import type {Kind, Kinds, PublicQuestion} from '../../kinds/kinds.ts'
import type {Item} from '../../kinds/shared/question.ts'
import type {Feedback} from '../../kinds/shared/score.ts'
import {byLetter, byNumber, fromLetter, itemLines, toLetter} from './item-lines.ts'
import {codeLines, type Line, numberMark} from './lay-out.ts'
import {readNumber, readNumbers} from './read-numbers.ts'

/** How a question of one kind is shown in the terminal, and how typed text becomes a response. */
interface Prompt<Q> {
  /** The lines below the stem. */
  readonly lines: (question: Q) => readonly Line[]
  /** The index of the code block whose lines are numbered. */
  readonly numbered?: (question: Q) => number
  /** What to type. */
  readonly label: (question: Q) => string
  /** The accepted input; absent if the grader explains what it cannot read. */
  readonly wanted?: (question: Q) => string
  /** The response. Unreadable input becomes a value that the session refuses without counting an attempt. */
  readonly read: (question: Q, typed: string) => unknown
  /** The number before a rationale: that of its option or line. */
  readonly markOf?: (question: Q, feedback: Feedback) => string
}

type Prompts = {[K in Kind]: Prompt<Kinds[K]['public']>}

/** Never the id of an item, so the session refuses it; unreadable is not the same as empty. */
const unreadable = (typed: string): string => (typed.trim() === '' ? '' : `#${typed}`)

/** The ids of items by their numbers. */
const readIds = (items: readonly Item[], typed: string): readonly string[] | string =>
  readNumbers(typed, items.length)?.flatMap((number) => items[number - 1]?.id ?? []) ?? unreadable(typed)

const readId = (items: readonly Item[], typed: string): string =>
  items[(readNumber(typed, items.length) ?? 0) - 1]?.id ?? unreadable(typed)

/** Pairs of a number on the left and a letter on the right: `1b 2a`, each number once. */
function readPairs(left: readonly Item[], right: readonly Item[], typed: string): string[][] | undefined {
  if (!/^(?:[\s,]*\d+\s*[a-z])+\s*$/i.test(typed)) return undefined
  const pairs = [...typed.toLowerCase().matchAll(/(\d+)\s*([a-z])/g)]
  const numbers = readNumbers(pairs.map(([, number]) => number).join(' '), left.length)
  return numbers?.map((number, index) => [
    left[number - 1]?.id ?? '',
    right[fromLetter(pairs[index]?.[2] ?? '')]?.id ?? unreadable(typed),
  ])
}

const spaced = 'separated by spaces'
const typedText = {lines: () => [], read: (_: unknown, typed: string) => typed}
const severalLines = '\\n for a new line, \\\\n for a literal \\n'

/** Reads `\n` in a typed line as a line break; another backslash in front escapes it. */
const unescapeLines = (typed: string): string =>
  typed.replace(/\\(\\*)n/g, (_, more: string) => (more === '' ? '\n' : `${more}n`))

/** As `unescapeLines`, but keeps escapes inside string literals. */
const unescapeProgram = (typed: string): string =>
  typed.replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1|\\n/g, (found) => (found === '\\n' ? '\n' : found))

function describeBlank({kind, options = []}: Blank): string {
  return {text: 'a text', numeric: 'a number', choice: oneNumber(options.length)}[kind]
}

/** Parts separated by `;`, where `;;` is a literal `;`. A single blank takes the whole text. */
const splitParts = (typed: string, count: number): string[] =>
  count === 1 ? [typed] : typed.split(/(?<!;);(?!;)/).map((part) => part.replaceAll(';;', ';').trim())

const oneNumber = (count: number): string => `a number from 1 to ${count}`
const severalNumbers = (count: number): string => `numbers from 1 to ${count} ${spaced}, each once`

const prompts: Prompts = {
  choice: {
    lines: ({options}) => itemLines(options),
    label: ({multiple, options}) =>
      multiple ? `Numbers of all right options, ${spaced}` : `Number from 1 to ${options.length}`,
    wanted: ({multiple, options}) => (multiple ? severalNumbers : oneNumber)(options.length),
    read: ({multiple, options}, typed) => (multiple ? readIds : readId)(options, typed),
    markOf: ({options}, {id}) =>
      byNumber(
        options.findIndex((option) => option.id === id),
        options.length,
      ),
  },
  order: {
    lines: ({items}) => itemLines(items),
    label: () => `Numbers in the right order, ${spaced}`,
    wanted: ({items}) => severalNumbers(items.length),
    read: ({items}, typed) => readIds(items, typed),
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
      `pairs such as 1b 2a: a number from 1 to ${left.length}, each once, and a letter from a to ${toLetter(right.length - 1)}`,
    read: ({left, right}, typed) => readPairs(left, right, typed) ?? unreadable(typed),
  },
  cloze: {
    lines: ({blanks}) =>
      blanks.flatMap(({id, options}) => (options ? ['', `[[${id}]]:`, ...itemLines(options)] : [])),
    label: ({blanks}) =>
      `Text for ${blanks.map(({id}) => `[[${id}]]`).join(', ')}${blanks.length > 1 ? ', separated by ; (;; for a literal ;)' : ''}`,
    wanted: ({blanks}) => {
      const parts = blanks.map((blank) => `[[${blank.id}]] ${describeBlank(blank)}`)
      return parts.length === 1 ? parts.join() : `${parts.length} parts separated by ;: ${parts.join('; ')}`
    },
    read: ({blanks}, typed) => {
      const parts = splitParts(typed, blanks.length)
      if (parts.length !== blanks.length) return unreadable(typed)
      return Object.fromEntries(
        blanks.map(({id, options}, index) => {
          const part = parts[index] ?? ''
          return [id, options ? readId(options, part) : part]
        }),
      )
    },
    markOf: (_, {part}) => `  [[${part}]]  `,
  },
  line: {
    lines: () => [],
    numbered: ({fence}) => fence,
    label: ({multiple}) => (multiple ? `Numbers of the lines, ${spaced}` : 'Number of the line'),
    wanted: ({multiple, lineCount}) => (multiple ? severalNumbers : oneNumber)(lineCount),
    read: ({lineCount, multiple}, typed) =>
      (multiple ? readNumbers : readNumber)(typed, lineCount) ?? unreadable(typed),
    markOf: ({lineCount}, {id}) => numberMark(Number(id), lineCount),
  },
  code: {
    ...typedText,
    lines: ({starter}) => (starter ? ['Starter code:', '', ...codeLines(starter.lines)] : []),
    label: () => 'Your code, \\n for a new line outside quotes; tests are not run here',
    read: (_, typed) => unescapeProgram(typed),
  },
  open: {
    ...typedText,
    label: () => `Your text, ${severalLines}; it is graded by a person`,
    read: (_, typed) => unescapeLines(typed),
  },
  output: {
    lines: () => [],
    label: () => `The output, ${severalLines}`,
    read: (_, typed) => unescapeLines(typed),
  },
  numeric: {...typedText, label: () => 'Number'},
  text: {...typedText, label: () => 'Text'},
}

/** How a question is shown, and what a learner can type. */
export function toPrompt(question: PublicQuestion): {
  readonly lines: readonly Line[]
  readonly numbered: number | undefined
  readonly label: string
  readonly wanted: string | undefined
} {
  const {lines, numbered, label, wanted} = findPrompt(question.kind)
  return {
    lines: lines(question),
    numbered: numbered?.(question),
    label: label(question),
    wanted: wanted?.(question),
  }
}

/** The number before a rationale, if it is about a numbered part. */
export function markOf(question: PublicQuestion, feedback: Feedback): string {
  return findPrompt(question.kind).markOf?.(question, feedback) ?? '  '
}

/** Typed text as a response. */
export function readTyped(question: PublicQuestion, typed: string): unknown {
  return findPrompt(question.kind).read(question, typed)
}

// The kind selects the entry that fits the question; the compiler cannot follow this across the union.
function findPrompt<K extends Kind>(kind: K): Prompt<Kinds[K]['public']> {
  return prompts[kind]
}
