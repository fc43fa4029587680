import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'

const side = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/

/** Reports Git conflict markers, and returns whether there are any. */
export function scanConflicts(source: SourceFile): boolean {
  if (!/^(?:<{7}|>{7}|\|{7})(?: |$)/m.test(source.text)) return false
  let isOpen = false
  for (const [index, line] of source.lines.entries()) {
    if (!side.test(line) && !(isOpen && line === '=======')) continue
    isOpen = !line.startsWith('>')
    report(source, 'file/conflict', {text: line}, placeAt(index + 1, 1, line.length))
  }
  return true
}
