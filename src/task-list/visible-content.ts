import type {RichText} from '../markdown/rich-text/rich-text.ts'

/** What a learner sees of a part, to compare it with others; white space counts only in code. */
export function visibleContent({text, html, code}: RichText): string {
  if (html.includes('<img')) return html
  return code ? text.normalize('NFC') : text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
