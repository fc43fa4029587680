/** Which columns of a sheet mean what, by index. */
export interface Columns {
  readonly question: number
  readonly single: ReadonlyMap<SingleColumn, number>
  /** By number, from 1. */
  readonly options: ReadonlyMap<number, number>
  readonly feedback: ReadonlyMap<number, number>
  readonly hints: readonly number[]
  /** Columns that nothing is known about. */
  readonly other: readonly {readonly index: number; readonly name: string}[]
}

export type SingleColumn =
  | 'id'
  | 'kind'
  | 'correct'
  | 'solution'
  | 'category'
  | 'difficulty'
  | 'tags'
  | 'points'
  | 'time'
  | 'format'

/** Headings in lower case without signs, as this project, Kahoot, Quizizz and teachers write them. */
const single: readonly (readonly [SingleColumn, RegExp])[] = [
  ['kind', /^(?:kind|type|question type)$/],
  ['id', /^(?:id|identifier|question id|name)$/],
  [
    'correct',
    /^(?:(?:correct|right)(?: (?:answers?|options?|choices?))?(?: s)?(?: choose .*)?|answers?|key)$/,
  ],
  ['solution', /^(?:solution|(?:answer )?explanation|(?:general )?feedback|rationale)$/],
  ['category', /^category$/],
  ['difficulty', /^(?:difficulty|level of difficulty)$/],
  ['tags', /^(?:tags?|topics?|keywords?)$/],
  ['points', /^(?:points?|score|marks?|weight)$/],
  ['time', /^time(?: (?:limit|in seconds|seconds|sec).*)?$/],
  ['format', /^format$/],
]
const question = /^(?:questions?|question text|question title|question max .*|title|stem|prompt|text)$/
const numbered = /^(?:options?|answers?|choices?|responses?|alternatives?)? ?(\d{1,2}|[a-j])(?: max .*)?$/
const feedback = /^(?:feedback|rationale|explanation) ?(\d{1,2}|[a-j])$/
const hint = /^hints?(?: ?\d{1,2})?$/

const toNumber = (text: string): number => (/^\d/.test(text) ? Number(text) : text.charCodeAt(0) - 96)

/** Reads a row as headings; `undefined` if it has no question, or nothing that could be a key. */
export function readColumns(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  const at = names.findIndex((name) => question.test(name))
  if (at === -1) return undefined
  const columns = {
    question: at,
    single: new Map<SingleColumn, number>(),
    options: new Map<number, number>(),
    feedback: new Map<number, number>(),
    hints: [] as number[],
    other: [] as {index: number; name: string}[],
  }
  for (const [index, name] of names.entries()) {
    if (index === at || name === '') continue
    if (!place(name, index, columns)) columns.other.push({index, name: cells[index]?.trim() ?? name})
  }
  const hasKey = columns.single.has('correct') || columns.options.size > 0 || columns.single.has('kind')
  return hasKey ? columns : undefined
}

interface OpenColumns {
  readonly single: Map<SingleColumn, number>
  readonly options: Map<number, number>
  readonly feedback: Map<number, number>
  readonly hints: number[]
}

/** Whether a heading is known; it is then added. */
function place(
  name: string,
  index: number,
  {single: ones, options, feedback: own, hints}: OpenColumns,
): boolean {
  const [known] = single.find(([key, pattern]) => pattern.test(name) && !ones.has(key)) ?? []
  const [, option] = numbered.exec(name) ?? []
  const [, rationale] = feedback.exec(name) ?? []
  if (known) ones.set(known, index)
  else if (option !== undefined && !options.has(toNumber(option))) options.set(toNumber(option), index)
  else if (rationale !== undefined) own.set(toNumber(rationale), index)
  else if (hint.test(name)) hints.push(index)
  else return false
  return true
}
