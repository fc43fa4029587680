import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {checkRepetitions} from '../../task-list/check-repetitions.ts'
import {hasMarks} from '../../task-list/marks.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'
import {collectRationales, readMarkedList} from '../../task-list/read-marked-list.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'
import {checkCount, checkPositionReference} from './check-options.ts'
import type {Option} from './schema.ts'

/** Whether there are options; asked without the text, so an escaped bracket counts as one too. */
export function isChoice({lead}: KindParts): boolean {
  return lead.some((node) => node.type === 'list' && hasMarks({lines: []}, node))
}

/** Reads the task list of a block: checked items are the key, the others distractors. */
export function parseChoice(context: ContentContext, block: KindBlock<'choice'>): Draft<'choice'> {
  const {source} = context
  const {before, items, place, isComplete} = readMarkedList(context, block.lead, {
    attributes: ['pin', 'credit'],
    fallbackPlace: placeOf(block.heading),
  })
  const options = items.map((item) => toOption(source, item))
  reportLatePins(source, items, options)
  if (isComplete) checkCount(source, items, place)
  checkRepetitions(source, items)

  const key = items.filter(({checked}) => checked).map(({id}) => id)
  const credits = items.flatMap(({id, credit}) => (credit === undefined ? [] : [[id, credit] as const]))
  const {scoring} = block.fields
  checkScoring(source, block, {isSingle: key.length === 1, hasCredit: credits.length > 0})
  return {
    stem: before,
    own: {
      kind: 'choice',
      multiple: key.length > 1,
      options,
      key,
      ...(scoring !== undefined && scoring !== 'net-correct' && {scoring}),
      ...(credits.length > 0 && {credit: Object.fromEntries(credits)}),
      rationales: collectRationales(items),
    },
    places: new Map<string, Place>([
      ['', place],
      ...items.map((item, index): [string, Place] => [`options.${index}`, item.place]),
    ]),
  }
}

/** A way to score several right options says nothing where there is one, and something else than credits do. */
function checkScoring(
  source: SourceFile,
  {fields: {scoring}, placeOfField}: KindBlock<'choice'>,
  {isSingle, hasCredit}: {readonly isSingle: boolean; readonly hasCredit: boolean},
): void {
  if (scoring === undefined || !(isSingle || hasCredit)) return
  const beside = isSingle ? 'one right option' : 'credit'
  report(source, 'choice/scoring', {scoring, beside}, placeOfField('scoring'))
}

function toOption(source: SourceFile, item: MarkedItem): Option {
  const pin = readPin(source, item)
  if (pin === undefined) checkPositionReference(source, item)
  return {id: item.id, content: item.content, ...(pin && {pin})}
}

/** What follows an option that is shown last cannot keep its place. */
function reportLatePins(source: SourceFile, items: readonly MarkedItem[], options: readonly Option[]): void {
  const last = options.findIndex(({pin}) => pin === 'last')
  for (const [index, {pin}] of options.entries()) {
    if (last < 0 || index < last || pin !== 'place') continue
    const place = items[index]?.attributes?.places.get('pin')
    const expected = 'it only above the option with `pin=last`'
    if (place) report(source, 'attribute/value', {name: 'pin', value: 'pin', expected}, place)
  }
}

function readPin(source: SourceFile, {attributes}: MarkedItem): Option['pin'] {
  const value = attributes?.values.get('pin')
  if (!attributes || value === undefined) return undefined
  if (value === '') return 'place'
  if (value === 'last') return 'last'
  const data = {name: 'pin', value, expected: '`pin` without a value, or `pin=last`'}
  report(source, 'attribute/value', data, attributes.places.get('pin') ?? attributes.place)
  return undefined
}
