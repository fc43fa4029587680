import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {escapeHtml, toExportHtml} from '../writing/question-html.ts'

/** Signs with a meaning in GIFT. */
export const escapeGift = (text: string): string =>
  text.replace(/[\\:#={}~]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')

/** A form of a typed response. One that begins like the name of a format needs such a name. */
export const writeGiftForm = (text: string): string =>
  `${/^\[(?:html|markdown|plain|moodle)\]/.test(text) ? '[plain]' : ''}${escapeGift(text)}`

/** HTML in one line: a line end counts only in code, where it is written as `\n`. */
export function toGiftHtml(html: string): string {
  return html
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part, index) => escapeGift(index % 2 === 1 ? part : part.replace(/\s*\n\s*/g, ' ')))
    .join('')
    .trim()
}

/** Whether a text has no markup, and nothing that Moodle would read as markup. */
export function isPlain({text, html}: RichText): boolean {
  return (
    !/[<>&\n]|^[[%]|\\[([]|\$\$/.test(text) &&
    text === text.trim() &&
    (html === text || html === `<p>${text}</p>` || html === '')
  )
}

/** A text of an option or feedback, in a question whose format is HTML, or has none. */
export function writeGiftText(rich: RichText, isHtml: boolean): string {
  if (!isHtml) return escapeGift(rich.text)
  const html = toGiftHtml(toExportHtml(rich)) || escapeGift(escapeHtml(rich.text))
  // A percent sign would begin a weight, and an arrow the other half of a pair.
  return html.replace(/^%/, '&\\#37;').replaceAll('->', '-&gt;')
}
