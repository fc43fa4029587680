import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {checkIds, placeOfId} from '../../task-list/check-ids.ts'
import {visibleContent} from '../../task-list/visible-content.ts'
import {findCounter, namesDistractor} from '../shared/ids/item-ids.ts'
import type {Cell, Row} from './read-table.ts'

/** Reports rows that are empty or contradict others. */
export function checkRows(source: SourceFile, rows: readonly Row[]): void {
  for (const {right} of rows) if (right.isEmpty) report(source, 'match/empty-right', {}, right.place)
  const whole = rows.filter(({right}) => !right.isEmpty)
  const pairs = whole.filter(({left}) => !left.isEmpty)
  const distractors = whole.filter(({left}) => left.isEmpty).map(({right}) => right)
  const rights = indexFirst(pairs.map(({right}) => right))
  checkLefts(source, rows)
  for (const {right} of pairs) {
    const first = rights.get(visibleContent(right.content))
    if (first && first.content.html !== right.content.html)
      report(
        source,
        'match/look-alike',
        {text: right.content.text},
        right.place,
        firstOne(source, first.place),
      )
  }
  checkDistractors(source, distractors, rights)
  checkRightIds(source, whole)
  checkTelling(source, pairs, distractors)
}

const firstOne = ({path}: SourceFile, place: Place) => ({
  related: [{message: 'the first one', file: path, place}],
})

/** The first of the cells that look alike to a learner. */
function indexFirst(cells: readonly Cell[]): Map<string, Cell> {
  const found = new Map<string, Cell>()
  for (const cell of cells) {
    const shown = visibleContent(cell.content)
    if (!found.has(shown)) found.set(shown, cell)
  }
  return found
}

function checkLefts(source: SourceFile, rows: readonly Row[]): void {
  const lefts = rows.map(({left}) => left).filter(({isEmpty}) => !isEmpty)
  const firsts = indexFirst(lefts)
  for (const cell of lefts) {
    const shown = visibleContent(cell.content)
    const first = firsts.get(shown)
    if (first && first !== cell && shown !== '')
      report(
        source,
        'match/repeated-left',
        {text: cell.content.text},
        cell.place,
        firstOne(source, first.place),
      )
  }
  checkIds(source, lefts)
}

function checkDistractors(
  source: SourceFile,
  distractors: readonly Cell[],
  rights: ReadonlyMap<string, Cell>,
): void {
  const firsts = indexFirst(distractors)
  for (const cell of distractors) {
    const shown = visibleContent(cell.content)
    const [fitting, first] = [rights.get(shown), firsts.get(shown)]
    const {text} = cell.content
    if (fitting) report(source, 'match/distractor-fits', {text}, cell.place, firstOne(source, fitting.place))
    else if (first && first !== cell)
      report(source, 'match/repeated-distractor', {text}, cell.place, firstOne(source, first.place))
  }
}

/** Reports a right cell with two ids; any of its rows may carry its id. */
function checkRightIds(source: SourceFile, rows: readonly Row[]): void {
  const named = rows.map(({right}) => right).filter(({attributes}) => attributes?.id !== undefined)
  const firsts = indexFirst(named)
  for (const cell of named) {
    const first = firsts.get(visibleContent(cell.content))
    const [id, expected] = [cell.attributes?.id, first?.attributes?.id]
    if (first && id !== undefined && expected !== undefined && id !== expected)
      report(
        source,
        'match/conflicting-id',
        {id, expected},
        placeOfId(cell),
        firstOne(source, placeOfId(first)),
      )
  }
  checkIds(source, [...firsts.values()])
}

/** Reports ids that reveal the key: shared by both sides of a pair, counting up on both sides, or like `distractor`. */
function checkTelling(source: SourceFile, pairs: readonly Row[], distractors: readonly Cell[]): void {
  const ids = new Map(
    pairs.flatMap(({right: {attributes, content}}) =>
      attributes?.id === undefined ? [] : [[visibleContent(content), attributes.id] as const],
    ),
  )
  const named = pairs.flatMap(({left, right}) => {
    const [from, to] = [left.attributes?.id, ids.get(visibleContent(right.content))]
    return from === undefined || to === undefined ? [] : [{cell: left, from, to}]
  })
  const isCounted =
    named.length > 1 &&
    named.every(({from, to}) => findCounter(from) && findCounter(from)?.count === findCounter(to)?.count)
  const telling = isCounted ? named.slice(0, 1) : named.filter(({from, to}) => from === to)
  for (const {cell, from} of telling) report(source, 'match/revealing-id', {id: from}, placeOfId(cell))
  for (const cell of distractors) {
    const id = cell.attributes?.id
    if (id !== undefined && namesDistractor(id)) report(source, 'match/revealing-id', {id}, placeOfId(cell))
  }
}
