import {report, type SourceFile} from '../diagnostics/source-file.ts'
import type {MarkedItem} from './parse-item.ts'
import {visibleContent} from './visible-content.ts'

/** Reports options that a learner cannot tell apart. */
export function checkRepetitions(source: SourceFile, options: readonly MarkedItem[]): void {
  const contents = new Map<string, MarkedItem>()
  for (const option of options) {
    const shown = visibleContent(option.content)
    const same = contents.get(shown)
    if (same && shown !== '') {
      const related = [{message: 'the first one', file: source.path, place: same.place}]
      report(source, 'choice/repeated-option', {other: same.content.text}, option.place, {related})
    } else contents.set(shown, option)
  }
}
