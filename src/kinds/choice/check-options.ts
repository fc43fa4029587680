import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'

/** Checks how many options there are, and how many are right. An unknown mark may be the missing one. */
export function checkCount(source: SourceFile, options: readonly MarkedItem[], place: Place): void {
  const count = options.length
  if (count === 0) return report(source, 'question/no-kind', {}, place)
  if (count === 1) return report(source, 'choice/one-option', {}, place)
  if (options.some(({isMarked}) => !isMarked)) return
  const checked = options.filter((option) => option.checked).length
  if (checked === 0) report(source, 'choice/no-key', {}, place)
  else if (checked === count) report(source, 'choice/no-distractor', {}, place)
}
