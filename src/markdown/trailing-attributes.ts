import type {PhrasingContent, Text} from 'mdast'
import type {Place, Point} from '../diagnostics/diagnostic.ts'
import {nearest} from '../diagnostics/nearest.ts'
import {placeAt} from '../diagnostics/place.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import {type Attributes, readAttributes, splitAttributes} from './attributes.ts'
import {toLatinText} from './swallowed/look-alikes.ts'

/**
 * Removes the attributes from the end of a heading or of the first paragraph of an item. Checks the source too, because
 * in a code span or after a backslash `{...}` is text.
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
  if (split.attributes === undefined || split.attributes.includes('\n')) {
    reportMistaken(source, last, known)
    return {children: [...children]}
  }
  if (open === -1 || line[open - 1] === '\\') return {children: [...children]}
  if (isCode(split.attributes, known, split.text === '' && children.length === 1)) {
    const place = placeAt(end.line, open + 1, split.attributes.length + 2)
    report(source, 'attribute/syntax', {text: `{${split.attributes}}`, isCode: true}, place)
    return {children: [...children]}
  }
  const attributes = readAttributes(source, split.attributes, {line: end.line, column: open + 2}, known)
  const rest: PhrasingContent[] = children.slice(0, -1)
  if (split.text !== '') rest.push(textBefore(source, last, split.text, {line: end.line, column: open + 1}))
  return {children: rest, attributes}
}

/** Whether braces look like a dictionary, a set or a block of code: they contain no attribute, nor anything near one. */
function isCode(text: string, known: readonly string[], isAlone: boolean): boolean {
  const names = text.split(/[\s,;:=]+/).filter((name) => name !== '')
  const isAttribute = (name: string): boolean => name.startsWith('#') || nearest(name, known) !== undefined
  return (isAlone || /[:,;()]/.test(text)) && !names.some(isAttribute)
}

/** The text without its attributes; its position also ends before them, since it selects the Markdown source. */
function textBefore(source: SourceFile, node: Text, value: string, brace: Point): Text {
  let {line} = brace
  let before = source.lines[line - 1]?.slice(0, brace.column - 1).trimEnd() ?? ''
  while (before === '' && line > (node.position?.start.line ?? line)) {
    line--
    before = source.lines[line - 1]?.trimEnd() ?? ''
  }
  const position = node.position && {...node.position, end: {line, column: before.length + 1}}
  return {...node, value, ...(position && {position})}
}

/** Reports malformed attributes, which learners would see as text. */
function reportMistaken(source: SourceFile, {value, position}: Text, known: readonly string[]): void {
  // Most texts have no brace, and building the patterns costs more than the search.
  if (!/[{｛﹛]/.test(value)) return
  const names = ['#[^\\s{}]', ...known.map((name) => `${name}(?:=[^\\s{}]*)?[\\s}]`)].join('|')
  const unclosed = /(?:^|\s)\{#[^\s{}]*[^{}]*$/.test(value)
  const missingSpace = new RegExp(`[^\\s$]\\{(?:${names})[^{}]*\\}?\\s*$`).test(value)
  const broken = new RegExp(`(?:^|\\s)\\{(?:${names})[^{}]*\\n[^{}]*\\}\\s*$`).test(value)
  const {text: plain} = toLatinText(value)
  const odd = plain !== value && splitAttributes(plain).attributes !== undefined
  const place =
    position && (unclosed || missingSpace || broken || odd) ? placeOfBrace(source, position) : undefined
  if (!place) return
  const {start, end} = place
  const text = source.lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? ''
  report(source, 'attribute/syntax', {text}, place)
}

/** From the last brace to the end of its line; undefined if the brace is escaped. */
function placeOfBrace(
  {lines}: SourceFile,
  {start, end}: {readonly start: Point; readonly end: Point},
): Place | undefined {
  for (let number = end.line; number >= start.line; number--) {
    const line = lines[number - 1] ?? ''
    const cut = number === end.line ? line.slice(0, end.column - 1) : line
    const open = Math.max(...['{', '｛', '﹛'].map((brace) => cut.lastIndexOf(brace)))
    if (open === -1) continue
    if (cut[open - 1] === '\\') return undefined
    return {start: {line: number, column: open + 1}, end: {line: number, column: cut.length + 1}}
  }
  return undefined
}
