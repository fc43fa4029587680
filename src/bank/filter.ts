import {type Difficulty, difficulties, type SetName, setNames} from '../fields/common-fields.ts'
import {type Kind, kinds} from '../kinds/kinds.ts'
import type {BankNames, QuestionHeader} from '../kinds/shared/question.ts'
import type {Pattern} from './bank-data.ts'

/** Keeps the questions that match every given field. A list matches if one of its values does. */
export interface QuestionFilter<N extends BankNames = BankNames, K extends Kind = Kind> {
  readonly kind?: K | readonly K[] | undefined
  readonly pattern?: N['pattern'] | readonly N['pattern'][] | undefined
  readonly set?: SetName | readonly SetName[] | undefined
  readonly difficulty?: Difficulty | readonly Difficulty[] | undefined
  readonly category?: N['category'] | readonly N['category'][] | undefined
  readonly level?: N['level'] | readonly N['level'][] | undefined
  readonly tag?: N['tag'] | readonly N['tag'][] | undefined
}

type Filterable = Omit<QuestionHeader, 'title' | 'stem' | 'hintCount'> & {readonly kind: Kind}

/** The values of a question for each filter. */
const readValues = {
  kind: ({kind}: Filterable) => [kind],
  pattern: ({pattern}: Filterable) => [pattern],
  set: ({sets}: Filterable) => sets,
  difficulty: ({difficulty}: Filterable) => [difficulty],
  category: ({category}: Filterable) => [category],
  level: ({level}: Filterable) => (level === undefined ? [] : [level]),
  tag: ({tags}: Filterable) => tags,
} satisfies Record<string, (question: Filterable) => readonly string[]>

type FilterName = keyof typeof readValues

const isFilterName = (name: string): name is FilterName => Object.hasOwn(readValues, name)

/**
 * Creates the filter of a bank. A misspelt field would keep every question, and a misspelt value none, without anyone
 * noticing, so both throw a TypeError.
 */
export function createFilter<Q extends Filterable>(
  questions: readonly Q[],
  patterns: readonly Pick<Pattern, 'id' | 'tags'>[],
): (filter?: object) => Q[] {
  const known = new Map<FilterName, ReadonlySet<string>>()
  const knownValues = (name: FilterName): ReadonlySet<string> => {
    const values = known.get(name) ?? listValues(name, questions, patterns)
    known.set(name, values)
    return values
  }
  return (filter = {}) => {
    const wanted = readFilter(filter, knownValues)
    return questions.filter((question) =>
      wanted.every(([name, values]) => readValues[name](question).some((value) => values.includes(value))),
    )
  }
}

function listValues(
  name: FilterName,
  questions: readonly Filterable[],
  patterns: readonly Pick<Pattern, 'id' | 'tags'>[],
): ReadonlySet<string> {
  const values = questions.flatMap((question): readonly string[] => readValues[name](question))
  const others: Partial<Record<FilterName, readonly string[]>> = {
    kind: kinds,
    set: setNames,
    difficulty: difficulties,
    pattern: patterns.map(({id}) => id),
    tag: patterns.flatMap(({tags}) => tags ?? []),
  }
  return new Set([...values, ...(others[name] ?? [])])
}

function readFilter(
  filter: object,
  knownValues: (name: FilterName) => ReadonlySet<string>,
): [FilterName, readonly string[]][] {
  if (typeof filter !== 'object' || filter === null)
    throw new TypeError(`Expected a filter such as {difficulty: 'easy'}, found ${String(filter)}`)
  return Object.entries(filter).flatMap(([name, value]): [FilterName, readonly string[]][] => {
    if (!isFilterName(name))
      throw new TypeError(
        `Unknown filter ${name}; questions are filtered by ${Object.keys(readValues).join(', ')}`,
      )
    if (value === undefined) return []
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (!values.every((one) => typeof one === 'string'))
      throw new TypeError(`Expected text or a list of texts as filter ${name}`)
    const unknown = values.find((one) => !knownValues(name).has(one))
    if (unknown !== undefined) throw new TypeError(`No question or pattern has the ${name} ${unknown}`)
    return [[name, values]]
  })
}
