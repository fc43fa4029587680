import {decodeText} from '../../interchange/decode-text.ts'
import type {DraftHeader, QuestionDraft} from '../../interchange/draft.ts'
import {toLoss} from '../../interchange/loss.ts'
import {createLocator, cut, type Slice, trimSlice} from '../../interchange/slice.ts'
import type {Source, SourcePlace} from '../../interchange/source.ts'
import type {ReadItem, ReadSource} from '../format.ts'
import {readCategory} from '../shared/read-category.ts'
import {tagOutermostCategories} from '../shared/tag-categories.ts'
import {readGiftKey} from './read-gift-key.ts'
import {type GiftReader, readGiftText, takeFormat} from './read-gift-text.ts'
import {findSign, type GiftBlock, splitBlocks, unescapeGift} from './split-gift.ts'

/**
 * Reads GIFT as Moodle's `qformat_gift` does: blank lines end a question, and the stem runs to the first `{` that no
 * backslash escapes.
 */
export function readGift({path, bytes}: Source): ReadSource {
  const text = decodeText(bytes)
  const start = {line: 1, column: 1}
  if (text === undefined)
    return {
      items: [],
      losses: [toLoss('import/encoding', {encoding: 'UTF-8'}, {file: path, start, end: start})],
    }
  const toPlace = createLocator(text)
  const reader: GiftReader = {file: path, locate: (slice) => ({file: path, ...toPlace(slice)})}
  const items: ReadItem[] = []
  let categories: readonly string[] = []
  for (const block of splitBlocks(text.replace(/^\uFEFF/, ''))) {
    const [, category] = /^\$CATEGORY:\s*(.*)/.exec(block.slice.text) ?? []
    if (category === undefined) items.push(readBlock(block, categories, reader))
    else categories = readCategory(category)
  }
  return {items: tagOutermostCategories(items)}
}

function readBlock(block: GiftBlock, categories: readonly string[], reader: GiftReader): ReadItem {
  const place = reader.locate(block.slice)
  const {name, rest} = takeName(block.slice)
  const [, id] = /(?<!\\)\[id:((?:\\.|[^\]\\]){0,200})\]/.exec(block.comments) ?? []
  const tags = [...block.comments.matchAll(/(?<!\\)\[tag:((?:\\.|[^\]\\]){0,200})\]/g)].map(
    ([, tag = '']) => tag,
  )
  const header = {
    ...((id ?? name) !== undefined && {name: (id ?? name) as string}),
    ...(name !== undefined && {title: name}),
    tags: [...tags, ...categories.slice(1)],
  }
  const item = {place, ...(name !== undefined && {name}), categories}
  const [open, close] = [findSign(rest, '{'), findSign(rest, '}')]
  if (open === -1 && close === -1) {
    const {nodes, losses} = readGiftText(rest, 'moodle', reader)
    return {...item, concept: {title: name ?? 'Introduction', content: nodes}, losses}
  }
  if (open === -1 || close < open)
    return {...item, losses: [toLoss('import/syntax', {reason: braceFault(open)}, place)]}
  return {...item, ...readQuestion(rest, {open, close, header}, {reader, place})}
}

const braceFault = (open: number): string =>
  open === -1
    ? 'a `}` has no `{` before it; braces cannot contain a blank line'
    : 'a `{` has no `}` after it; braces cannot contain a blank line'

/** `::name::` at the start. */
function takeName(slice: Slice): {name?: string; rest: Slice} {
  if (!slice.text.startsWith('::')) return {rest: slice}
  const end = slice.text.indexOf('::', 2)
  if (end === -1) return {rest: cut(slice, 2)}
  const name = unescapeGift(slice.text.slice(2, end)).replace(/\s+/g, ' ').trim()
  return {...(name !== '' && {name}), rest: trimSlice(cut(slice, end + 2))}
}

function readQuestion(
  text: Slice,
  {
    open,
    close,
    header,
  }: {readonly open: number; readonly close: number; readonly header: Omit<DraftHeader, 'stem'>},
  {reader, place}: {readonly reader: GiftReader; readonly place: SourcePlace},
): Pick<ReadItem, 'draft' | 'score' | 'losses'> {
  const before = cut(text, 0, open)
  const after = cut(text, close + 1)
  const isMissingWord = after.text.trim() !== '' && !text.text.endsWith('}')
  const whole: Slice = {text: `${before.text}${isMissingWord ? '_____' : ''}${after.text}`, at: before.at}
  const {format} = takeFormat(whole.text, 'moodle')
  const stem = readGiftText(whole, format, reader)
  const {braces, solution} = takeSolution(trimSlice(cut(text, open + 1, close)))
  const read = readGiftKey(braces, {format, reader, place})
  const general = solution && readGiftText(solution, format, reader)
  const losses = [...stem.losses, ...read.losses, ...(general?.losses ?? [])]
  if (!read.draft) return {losses}
  const draft: QuestionDraft = {
    ...header,
    ...read.draft,
    stem: stem.nodes,
    ...(general && {solution: general.nodes}),
  }
  return {draft, losses, ...(read.score && {score: read.score})}
}

/** General feedback follows the last `####`. */
function takeSolution(braces: Slice): {braces: Slice; solution?: Slice} {
  const at = braces.text.lastIndexOf('####')
  if (at === -1) return {braces}
  return {braces: trimSlice(cut(braces, 0, at)), solution: trimSlice(cut(braces, at + 4))}
}
