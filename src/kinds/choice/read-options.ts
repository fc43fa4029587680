import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'
import {type NamedOption, type NamedOptions, nameOptions} from '../shared/ids/option-ids.ts'
import type {Option} from './schema.ts'

/** An item that may be pinned. */
interface PinnedItem extends MarkedItem {
  readonly pin?: Option['pin']
}

/** Reads the attribute `pin` of an item. */
export function withPin(source: SourceFile, item: MarkedItem): PinnedItem {
  const pin = readPin(source, item)
  return {...item, ...(pin && {pin})}
}

/** Gives options their ids and sorts them by content; pinned ones keep their position or come last. */
export function readOptions(
  source: SourceFile,
  items: readonly PinnedItem[],
): {options: NamedOption<PinnedItem>[]} & Pick<NamedOptions<PinnedItem>, 'formerIds'> {
  reportLatePins(source, items)
  const {sorted, ...rest} = nameOptions(source, items)
  const free = sorted.filter(({pin}) => pin === undefined)
  const written = items.flatMap((item) => sorted.find(({place}) => place === item.place) ?? [])
  const last = written.filter(({pin}) => pin === 'last')
  const places = written.filter(({pin}) => pin !== 'last')
  let next = 0
  const placed = places.map((option) => (option.pin === 'place' ? option : (free[next++] ?? option)))
  return {options: [...placed, ...last], ...rest}
}

/** Reports pinned options after one that is always last: they cannot keep their position. */
function reportLatePins(source: SourceFile, items: readonly PinnedItem[]): void {
  const last = items.findIndex(({pin}) => pin === 'last')
  for (const [index, {pin, attributes}] of items.entries()) {
    if (last < 0 || index < last || pin !== 'place') continue
    const place = attributes?.places.get('pin')
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
