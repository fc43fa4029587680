import {fromMarkdown} from '../../interchange/rich/from-markdown.ts'
import {fromPlain} from '../../interchange/rich/from-plain.ts'
import {type ReadText, readHtml} from '../../interchange/rich/read-text.ts'
import type {Slice} from '../../interchange/slice.ts'
import type {SourcePlace} from '../../interchange/source.ts'
import {unescapeGift} from './split-gift.ts'

export type GiftTextFormat = 'moodle' | 'html' | 'markdown' | 'plain'

export interface GiftReader {
  readonly file: string
  readonly locate: (slice: Slice) => SourcePlace
}

/** The format that a text names, as in `[html]`, and the text itself without backslashes. */
export function takeFormat(text: string, fallback: GiftTextFormat): {format: GiftTextFormat; text: string} {
  const [head = '', name = ''] = /^\[(html|markdown|plain|moodle)\]/.exec(text.trimStart()) ?? []
  const format = name === '' ? fallback : (name as GiftTextFormat)
  return {format, text: unescapeGift(text.trimStart().slice(head.length)).trim()}
}

/** Reads a text in its own format or in that of the question. */
export function readGiftText(slice: Slice, fallback: GiftTextFormat, {locate}: GiftReader): ReadText {
  const {format, text} = takeFormat(slice.text, fallback)
  if (format === 'plain') return {nodes: fromPlain(text), losses: []}
  if (format === 'markdown') return {nodes: fromMarkdown(text), losses: []}
  // Moodle's own format is HTML in which a line end is a line break.
  if (format === 'moodle' && !/[<&\\$]/.test(text)) return {nodes: fromPlain(text), losses: []}
  const html =
    format === 'moodle' ? text.replace(/(>)?\n(?!<)/g, (_, tag?: string) => (tag ? '>\n' : '<br>\n')) : text
  return readHtml(html, locate(slice))
}

/** A form of a typed response, which may name a format too. Nothing in it is markup. */
export const readGiftForm = (slice: Slice): string => takeFormat(slice.text, 'plain').text

/** A text without markup or format, such as the right side of a pair. */
export const readGiftPlain = (slice: Slice): string => unescapeGift(slice.text).trim()
