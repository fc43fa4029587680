import {placeAt, startOfFile} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../limits.ts'
import {toPlainText} from '../swallowed/look-alikes.ts'
import {scanBody} from './scan-body.ts'
import {scanCharacters} from './scan-characters.ts'
import {scanConflicts} from './scan-conflicts.ts'

const encoder = new TextEncoder()

/** The UTF-8 size of a text if it exceeds `limit`; counted only if necessary. */
function bytesOver(limit: number, text: string): number | undefined {
  if (text.length * 3 <= limit) return undefined
  const bytes = encoder.encode(text).length
  return bytes > limit ? bytes : undefined
}

/**
 * Checks the raw text before parsing. Returns false for text over a limit, which is reported and never parsed: parsing
 * time is not linear in such input.
 */
export function scan(source: SourceFile): boolean {
  const bytes = bytesOver(limits.fileBytes, source.text)
  if (bytes !== undefined) {
    report(source, 'limit/file-size', {actual: bytes, limit: limits.fileBytes}, startOfFile)
    return false
  }
  if (source.text.trim() === '') {
    report(source, 'file/empty', {}, startOfFile)
    return false
  }
  scanCharacters(source)
  // Two versions in one file would cause many further diagnostics.
  if (scanConflicts(source)) return false
  const bodyStart = scanFrontMatter(source)
  return bodyStart !== undefined && scanBody(source, bodyStart)
}

/** The index of the first line after the front matter; undefined if it cannot be read. */
function scanFrontMatter(source: SourceFile): number | undefined {
  if (!/^---[ \t]*$/.test(source.lines[0] ?? ''))
    return reportLateFrontMatter(source) || reportOtherDelimiter(source) ? undefined : 0
  const end = source.lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line))
  if (end === -1) {
    reportUnclosed(source)
    return undefined
  }
  const bytes = bytesOver(limits.frontMatterBytes, source.lines.slice(1, end).join('\n'))
  if (bytes !== undefined) {
    report(
      source,
      'limit/front-matter-size',
      {actual: bytes, limit: limits.frontMatterBytes},
      placeAt(1, 1, 3),
    )
    return undefined
  }
  return end + 1
}

/** Reports the line that was probably meant to close the front matter, if there is one. */
function reportUnclosed(source: SourceFile): void {
  const index = source.lines.findIndex((line, index) => index > 0 && toPlainText(line).text.trim() === '---')
  const line = source.lines[index]
  if (line === undefined) return report(source, 'front-matter/unclosed', {}, placeAt(1, 1, 3))
  const place = placeAt(index + 1, 1, line.length)
  const fix = {title: 'Replace with `---`', edits: [{place, text: '---'}]}
  report(source, 'front-matter/unclosed', {}, place, {fix})
}

/** After empty lines a parser reads front matter as a thematic break and headings, which causes misleading errors. */
function reportLateFrontMatter(source: SourceFile): boolean {
  const above = source.lines.findIndex((line) => line.trim() !== '')
  const [opening = '', field = ''] = source.lines.slice(above, above + 2)
  if (above === 0 || !/^---[ \t]*$/.test(opening) || !/^[A-Za-z]+:(?:[ \t]|$)/.test(field)) return false
  const place = {start: {line: 1, column: 1}, end: {line: above + 1, column: 1}}
  const fix = {title: 'Remove the empty lines', edits: [{place, text: ''}]}
  report(source, 'front-matter/missing', {}, placeAt(above + 1, 1, 3), {fix})
  return true
}

/** Other dashes, or another number of them: Markdown reads the fields as text or as a heading. */
function reportOtherDelimiter(source: SourceFile): boolean {
  const [opening = '', field = ''] = source.lines
  if (!/^(?:[-\p{Pd}\u2212]+|[=_*+~]{3,})[ \t]*$/u.test(opening) || !/^[A-Za-z]+:(?:[ \t]|$)/.test(field))
    return false
  const closing = source.lines.findIndex((line, index) => index > 0 && line.trimEnd() === opening.trimEnd())
  const place = placeAt(1, 1, opening.length)
  const edits = [place, placeAt(closing + 1, 1, opening.length)].map((at) => ({place: at, text: '---'}))
  const fix = closing === -1 ? undefined : {title: 'Write `---` around the fields', edits}
  report(source, 'front-matter/missing', {}, place, {fix})
  return true
}
