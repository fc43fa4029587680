import {report, type SourceFile} from '../markdown/source-file.ts'
import type {MarkedItem} from './parse-item.ts'

/** Options that a learner could not tell apart. */
export function checkRepetitions(source: SourceFile, options: readonly MarkedItem[]): void {
  const contents = new Map<string, MarkedItem>()
  for (const option of options) {
    const shown = comparable(option.content)
    const same = contents.get(shown)
    if (same && shown !== '') {
      const related = [{message: 'the first one', file: source.path, place: same.place}]
      report(source, 'choice/repeated-option', {other: same.content.text}, option.place, {related})
    } else contents.set(shown, option)
  }
}

/** What a learner sees of an option; white space tells options apart in code only. */
function comparable({text, html, code}: MarkedItem['content']): string {
  if (html.includes('<img')) return html
  return code ? text.normalize('NFC') : text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
