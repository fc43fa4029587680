import type {PhrasingContent} from 'mdast'
import {type Attributes, readAttributes, splitAttributes} from './attributes.ts'
import {report, type SourceFile} from './source-file.ts'

/**
 * Takes the attributes off the end of a heading or of an item's first paragraph.
 * The source is asked too, because a backslash or a code span keeps `{...}` text.
 */
export function takeAttributes(
  source: SourceFile,
  children: readonly PhrasingContent[],
  known: readonly string[],
): {children: PhrasingContent[]; attributes?: Attributes} {
  const last = children.at(-1)
  const end = last?.position?.end
  if (last?.type !== 'text' || !end) return {children: [...children]}
  const line = source.lines[end.line - 1]?.slice(0, end.column - 1) ?? ''
  const open = line.lastIndexOf('{')
  const split = splitAttributes(last.value)
  if (split.attributes === undefined) {
    const unclosed = /(?:^|\s)\{#[^\s{}]*[^{}]*$/.exec(last.value)
    if (unclosed && open !== -1) {
      const place = {start: {line: end.line, column: open + 1}, end: {line: end.line, column: end.column}}
      report(source, 'attribute/syntax', {text: line.slice(open)}, place)
    }
    return {children: [...children]}
  }
  if (open === -1 || line[open - 1] === '\\') return {children: [...children]}
  const attributes = readAttributes(source, split.attributes, {line: end.line, column: open + 2}, known)
  const rest: PhrasingContent[] = children.slice(0, -1)
  if (split.text !== '') rest.push({...last, value: split.text})
  return {children: rest, attributes}
}
