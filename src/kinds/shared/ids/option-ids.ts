import {report, type SourceFile} from '../../../diagnostics/source-file.ts'
import type {RichText} from '../../../markdown/rich-text/rich-text.ts'
import type {MarkedItem} from '../../../task-list/parse-item.ts'
import {hashText} from '../random.ts'
import {toIds} from './item-ids.ts'
import {sortByContent} from './sort-items.ts'

/** The parts of a list of options that do not depend on the author's order. */
export interface NamedOptions<T extends MarkedItem> {
  /** The options, sorted by content. */
  readonly sorted: readonly NamedOption<T>[]
  /** Former ids, with the current ids; absent if there are none. */
  readonly formerIds?: Readonly<Record<string, string>>
}

/** An option with its public id; `label` is the author's name for it: its letter in the list, or its own id. */
export type NamedOption<T extends MarkedItem = MarkedItem> = T & {readonly label: string}

/** Sorts options, and makes ids from the content of those without one, so that neither reveals the author's order. */
export function nameOptions<T extends MarkedItem>(source: SourceFile, items: readonly T[]): NamedOptions<T> {
  const sorted = sortByContent(items)
  const made = makeIds(sorted.map(({content}) => content))
  const parts = sorted.map(({attributes}) => (attributes?.id === undefined ? {} : {id: attributes.id}))
  const ids = toIds(parts, (index) => made[index] ?? '')
  const named = sorted.map((item, index) => ({...item, id: ids[index] ?? '', label: item.id}))
  const former = readFormerIds(source, named)
  return {sorted: named, ...(former.length > 0 && {formerIds: Object.fromEntries(former)})}
}

const maxLength = 40

/**
 * Words of the text if these distinguish the options, otherwise with a hash: `it-raises-typeerror`, `text-2-3-1kx9q`.
 */
function makeIds(contents: readonly RichText[]): string[] {
  const names = contents.map(({text}) => toWords(text))
  return contents.map(({text, html}, index) => {
    const name = names[index] ?? ''
    const isAlone = names.indexOf(name) === names.lastIndexOf(name)
    return isAlone && name !== 'text' ? name : `${name}-${hashText(`${text}\n${html}`).toString(36)}`
  })
}

/** A single letter or number would look like a position in the list. */
function toWords(text: string): string {
  const slug = toSlug(text)
  if (slug === '') return 'text'
  return /[a-z][a-z0-9-]/.test(slug) ? slug : `text-${slug}`
}

function toSlug(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const slug = words.join('-')
  return slug.length <= maxLength ? slug : slug.slice(0, maxLength).replace(/-[^-]*$/, '')
}

/** Reads `{formerly=a}`, or several ids in quotes. */
function readFormerIds(source: SourceFile, options: readonly NamedOption[]): [string, string][] {
  const taken = new Set(options.map(({id}) => id))
  return options.flatMap(({id, attributes}) => {
    const value = attributes?.values.get('formerly')
    if (!attributes || value === undefined) return []
    const place = attributes.places.get('formerly') ?? attributes.place
    const ids = value.split(' ')
    if (!ids.every((former) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(former))) {
      report(
        source,
        'attribute/value',
        {name: 'formerly', value, expected: 'ids, such as `formerly=a`'},
        place,
      )
      return []
    }
    return ids.flatMap((former): [string, string][] => {
      if (taken.has(former)) report(source, 'list/repeated-id', {id: former}, place)
      taken.add(former)
      return [[former, id]]
    })
  })
}
