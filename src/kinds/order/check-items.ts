import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {checkIds, placeOfId} from '../../task-list/check-ids.ts'
import type {PlainItem} from '../../task-list/plain-items.ts'
import {visibleContent} from '../../task-list/visible-content.ts'
import {findCounter, namesDistractor} from '../shared/ids/item-ids.ts'

/** The items as written: those that belong, in the right order, and the others. */
export interface WrittenItems {
  readonly ordered: readonly PlainItem[]
  readonly distractors: readonly PlainItem[]
}

export function checkItems(source: SourceFile, {ordered, distractors}: WrittenItems): void {
  checkRepetitions(source, [...ordered, ...distractors])
  checkIds(source, [...ordered, ...distractors])
  const telling = [
    findTelling(ordered),
    ...distractors.filter(({attributes: {id} = {}}) => id && namesDistractor(id)),
  ]
  for (const item of telling) {
    const id = item?.attributes?.id
    if (item && id !== undefined) report(source, 'order/revealing-id', {id}, placeOfId(item))
  }
}

/** Reports items that look alike to a learner; empty ones were already reported. */
function checkRepetitions(source: SourceFile, items: readonly PlainItem[]): void {
  const seen = new Map<string, Place>()
  for (const {content, place} of items) {
    const shown = visibleContent(content)
    const same = seen.get(shown)
    if (!same) seen.set(shown, place)
    else if (shown !== '') {
      const related = [{message: 'the first one', file: source.path, place: same}]
      report(source, 'order/repeated-item', {text: content.text}, place, {related})
    }
  }
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]

/** The first item whose id reveals the order: by its wording, or as part of an ascending series. */
function findTelling(ordered: readonly PlainItem[]): PlainItem | undefined {
  const named = ordered.filter(({attributes}) => attributes?.id !== undefined)
  const counts = named.map(({attributes}) => findCounter(attributes?.id ?? ''))
  const isSeries =
    named.length > 1 &&
    counts.every((one, index) => {
      const next = counts[index + 1]
      if (index === counts.length - 1) return one !== undefined
      return one && next && one.before === next.before && one.count < next.count
    })
  if (isSeries) return named[0]
  return ordered.find(({attributes}, index) => {
    const [word] = attributes?.id?.split('-') ?? []
    return (
      word !== undefined && (word === ordinals[index] || (word === 'last' && index === ordered.length - 1))
    )
  })
}
