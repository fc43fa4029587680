import type {RichText} from '../markdown/rich-text/rich-text.ts'
import {isAscii, toLatinLetters} from '../markdown/swallowed/look-alikes.ts'

/** Invisible characters, except a joiner between two emoji, which combines them. */
const invisible = /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|(?!\u200D)\p{Default_Ignorable_Code_Point}/gu

/** The visible content of a part, for comparison; white space counts only in code. */
export function visibleContent({text, html, code}: RichText): string {
  if (html.includes('<img')) return html
  const visible = isAscii(text) ? text : toVisible(text)
  return code ? visible.replace(/[^\S\n\t]/g, ' ') : visible.replace(/[\s\u2800]+/g, ' ').trim()
}

function toVisible(text: string): string {
  return toLatinLetters(text)
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\u2010\u2011]/g, '-')
}
