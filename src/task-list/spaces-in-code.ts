import type {RootContent} from 'mdast'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import {placeOf} from '../markdown/node-place.ts'

/** Reports white space at an end of a code span that is compared: formatters remove it, and leave a fence alone. */
export function reportSpacesInCode(source: SourceFile, nodes: readonly RootContent[]): void {
  const [only] = nodes
  const span = only?.type === 'paragraph' ? only.children[0] : undefined
  if (span?.type === 'inlineCode' && /^\s(?=.*\S)|\S.*\s$/s.test(span.value))
    report(source, 'list/code-spaces', {text: span.value}, placeOf(span))
}
