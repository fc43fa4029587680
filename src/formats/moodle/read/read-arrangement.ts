import type {DraftItem, DraftPair, SourceScorer} from '../../../interchange/draft.ts'
import {fromPlain} from '../../../interchange/rich/from-plain.ts'
import {childElements, childText, findChild} from '../../../interchange/xml/xml-tree.ts'
import {scoreMatch} from '../../gift/score-gift.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import type {MoodleQuestion} from './moodle-question.ts'
import {loseCombined} from './read-choice.ts'

export function readMatching(question: MoodleQuestion): ReadBody {
  const rights = new Map<string, string>()
  const pairs: DraftPair[] = []
  const key: string[] = []
  for (const subquestion of childElements(question.element, 'subquestion')) {
    const answer = findChild(subquestion, 'answer')
    const value = (answer && childText(answer, 'text')) ?? ''
    if (value === '') continue
    const ref = rights.get(value) ?? `r${rights.size}`
    rights.set(value, ref)
    const right = {ref, content: fromPlain(value)}
    const content = question.text(subquestion)
    if (content.length === 0) pairs.push({right})
    else {
      pairs.push({left: {ref: `l${key.length}`, content}, right})
      key.push(ref)
    }
  }
  if (key.length === 0) return question.lose('import/no-key', {})
  loseCombined(question)
  return {body: {kind: 'match', pairs}, score: scoreMatch(key)}
}

type GradingType = (typeof gradingTypes)[number]

/** As in `qtype_ordering`; older versions export the number. */
const gradingTypes = [
  'ABSOLUTE_POSITION',
  'RELATIVE_NEXT_EXCLUDE_LAST',
  'RELATIVE_NEXT_INCLUDE_LAST',
  'RELATIVE_ONE_PREVIOUS_AND_NEXT',
  'RELATIVE_ALL_PREVIOUS_AND_NEXT',
  'LONGEST_ORDERED_SUBSET',
  'LONGEST_CONTIGUOUS_SUBSET',
  'RELATIVE_TO_CORRECT',
] as const

/** Our rule for each of theirs; the others are compared with the rule that comes next to them. */
const scorings: Partial<Record<GradingType | 'ALL_OR_NOTHING', 'all-or-nothing' | 'position' | 'pairs'>> = {
  ALL_OR_NOTHING: 'all-or-nothing',
  ABSOLUTE_POSITION: 'position',
  RELATIVE_TO_CORRECT: 'position',
  RELATIVE_NEXT_EXCLUDE_LAST: 'pairs',
  RELATIVE_NEXT_INCLUDE_LAST: 'pairs',
}

export function readOrdering(question: MoodleQuestion): ReadBody {
  const items = childElements(question.element, 'answer').map(
    (answer, index): DraftItem => ({ref: `${index}`, content: question.text(answer)}),
  )
  const written = question.value('gradingtype') ?? 'ABSOLUTE_POSITION'
  const type =
    written === '-1' || written === 'ALL_OR_NOTHING'
      ? 'ALL_OR_NOTHING'
      : (gradingTypes[Number(written)] ?? gradingTypes.find((name) => name === written))
  const selected = question.value('selecttype')
  if (selected !== undefined && selected !== 'ALL' && selected !== '0')
    question.lose('import/part-lost', {part: 'selection of some items', found: selected})
  const scoring = type && scorings[type]
  const score = type && scorers[type]
  if (!score) question.lose('import/scoring-unknown', {rule: written})
  loseCombined(question)
  return {
    body: {kind: 'order', items, ...(scoring && {scoring})},
    ...(score && {score: (response) => score(toIndexes(response), items.length)}),
  }
}

const toIndexes = (response: unknown): number[] => (Array.isArray(response) ? response.map(Number) : [])

type Rule = (order: readonly number[], count: number) => ReturnType<SourceScorer>

const share = (right: number, count: number): number => (count > 0 ? right / count : 0)
const countWhere = (order: readonly number[], isRight: (item: number, index: number) => boolean): number =>
  order.filter(isRight).length

/** The rules of `qtype_ordering`, for items numbered in the right order. */
const scorers: Partial<Record<GradingType | 'ALL_OR_NOTHING', Rule>> = {
  ALL_OR_NOTHING: (order, count) =>
    order.length === count && order.every((item, index) => item === index) ? 1 : 0,
  ABSOLUTE_POSITION: (order, count) =>
    share(
      countWhere(order, (item, index) => item === index),
      count,
    ),
  RELATIVE_NEXT_EXCLUDE_LAST: (order, count) =>
    share(
      countWhere(order, (item, index) => order[index + 1] === item + 1),
      count - 1,
    ),
  RELATIVE_NEXT_INCLUDE_LAST: (order, count) =>
    share(
      countWhere(order, (item, index) => (order[index + 1] ?? count) === item + 1),
      count,
    ),
  LONGEST_ORDERED_SUBSET: (order, count) => share(longestRise(order), count),
  RELATIVE_TO_CORRECT: (order, count) =>
    share(
      order.reduce((sum, item, index) => sum + Math.max(0, count - 1 - Math.abs(item - index)), 0),
      count * (count - 1),
    ),
}

function longestRise(order: readonly number[]): number {
  const lengths: number[] = []
  for (const [index, item] of order.entries()) {
    const before = order.slice(0, index).map((other, at) => (other < item ? (lengths[at] ?? 0) : 0))
    lengths.push(Math.max(0, ...before) + 1)
  }
  const longest = Math.max(0, ...lengths)
  return longest > 1 ? longest : 0
}
