import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {checkRepetitions} from '../../task-list/check-repetitions.ts'
import {hasMarks} from '../../task-list/marks.ts'
import {collectRationales, readMarkedList} from '../../task-list/read-marked-list.ts'
import {findItemEnd, toMadeIds} from '../shared/ids/made-id.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'
import {checkCount} from './check-options.ts'
import {checkPositionReferences} from './position-reference.ts'
import {readOptions, withPin} from './read-options.ts'

/** Whether there are options. The text is not checked, so an escaped bracket counts too. */
export function isChoice({lead}: KindParts): boolean {
  return lead.some((node) => node.type === 'list' && hasMarks({lines: []}, node))
}

/** Reads the task list of a block: checked items are the key, the others distractors. */
export function parseChoice(context: ContentContext, block: KindBlock<'choice'>): Draft<'choice'> {
  const {source} = context
  const {
    before,
    items: written,
    place,
    isComplete,
  } = readMarkedList(context, block.lead, {
    attributes: ['pin', 'credit', 'formerly'],
    fallbackPlace: placeOf(block.heading),
  })
  const items = written.map((item) => withPin(source, item))
  const {options, formerIds} = readOptions(source, items)
  if (isComplete) checkCount(source, items, place)
  checkRepetitions(source, items)
  checkPositionReferences(source, items, [block.heading, ...before])

  const key = options.filter(({checked}) => checked).map(({id}) => id)
  const credits = options.flatMap(({id, credit}) => (credit === undefined ? [] : [[id, credit] as const]))
  const {scoring} = block.fields
  checkScoring(source, block, {isSingle: key.length === 1, hasCredit: credits.length > 0})
  return {
    stem: before,
    own: {
      kind: 'choice',
      multiple: key.length > 1,
      options: options.map(({id, content, pin}) => ({id, content, ...(pin && {pin})})),
      key,
      ...(scoring !== undefined && scoring !== 'net-correct' && {scoring}),
      ...(credits.length > 0 && {credit: Object.fromEntries(credits)}),
      rationales: collectRationales(options),
      ...(formerIds && {formerIds}),
    },
    madeIds: options.flatMap((option) =>
      toMadeIds(option.id, {...option, end: findItemEnd(source, option)}, option.label),
    ),
    labels: new Map(options.map(({id, label}) => [id, label])),
    places: new Map<string, Place>([
      ['', place],
      ...options.map((item, index): [string, Place] => [`options.${index}`, item.place]),
    ]),
  }
}

/** Reports a scoring rule that has no effect with one right option, or conflicts with credits. */
function checkScoring(
  source: SourceFile,
  {fields: {scoring}, placeOfField}: KindBlock<'choice'>,
  {isSingle, hasCredit}: {readonly isSingle: boolean; readonly hasCredit: boolean},
): void {
  if (scoring === undefined || !(isSingle || hasCredit)) return
  const beside = isSingle ? 'one right option' : 'credit'
  report(source, 'choice/scoring', {scoring, beside}, placeOfField('scoring'))
}
