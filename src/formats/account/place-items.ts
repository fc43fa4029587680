import type {QuestionDraft} from '../../interchange/draft.ts'
import type {ReadItem} from '../format.ts'
import {createNamer} from './file-names.ts'

/** What becomes a pattern of its own: each file of the source, or each category in it. */
export type Split = 'file' | 'category'

/** A text without a question, which becomes a concept of the pattern. */
export interface ImportedConcept {
  readonly title: string
  readonly content: QuestionDraft['stem']
}

/** A pattern that receives questions. */
export interface ImportedPattern {
  /** Its folder, such as `history/rome`. */
  readonly path: string
  /** The name of the quiz or category; absent if its questions are from several, or the source has none. */
  readonly title?: string
  readonly concepts: readonly ImportedConcept[]
}

export interface PlacedItem {
  readonly item: ReadItem
  /** The folder of its pattern. */
  readonly folder: string
}

export interface Placement {
  readonly items: PlacedItem[]
  readonly patterns: readonly ImportedPattern[]
}

/** Finds the pattern of every item, and takes out the texts without a question. */
export function placeItems(
  all: readonly ReadItem[],
  {into, split}: {readonly into: string; readonly split?: Split | undefined},
): Placement {
  const nameFolder = createFolderNamer(all, split)
  const items: PlacedItem[] = []
  const patterns = new Map<string, {titles: Set<string | undefined>; concepts: ImportedConcept[]}>()
  for (const item of all) {
    const name = nameFolder?.(item)
    const folder = name === undefined ? into : `${into}/${name}`
    const pattern = patterns.get(folder) ?? {titles: new Set(), concepts: []}
    patterns.set(folder, pattern)
    pattern.titles.add(item.categories?.at(split === 'category' ? -1 : 0))
    if (item.concept) pattern.concepts.push(item.concept)
    else items.push({item, folder})
  }
  return {
    items,
    patterns: [...patterns].map(([path, {titles, concepts}]) => {
      const [title, ...others] = titles
      return {path, ...(title !== undefined && others.length === 0 && {title}), concepts}
    }),
  }
}

function createFolderNamer(
  items: readonly ReadItem[],
  split: Split | undefined,
): ((item: ReadItem) => string) | undefined {
  if (split === undefined) return undefined
  const parts = split === 'file' ? toFileParts : toCategoryParts
  // The last part is enough if it is that of one file or category only.
  const wholes = new Map<string, Set<string>>()
  for (const item of items) {
    const own = parts(item)
    const last = own.at(-1) ?? ''
    wholes.set(last, (wholes.get(last) ?? new Set()).add(own.join('/')))
  }
  const nameFolder = createNamer()
  const names = new Map<string, string>()
  return (item) => {
    const own = parts(item)
    const whole = own.join('/')
    const last = own.at(-1) ?? ''
    const words = wholes.get(last)?.size === 1 ? last : own.join(' ')
    const name = names.get(whole) ?? nameFolder(undefined, words, whole)
    names.set(whole, name)
    return name
  }
}

const toFileParts = ({place: {file}}: ReadItem): string[] => file.replace(/\.[^./]+$/, '').split('/')

/** Questions outside of any category get a pattern of their own. */
const toCategoryParts = ({categories = []}: ReadItem): readonly string[] =>
  categories.length === 0 ? ['other'] : categories
