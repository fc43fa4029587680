import type {Paragraph} from 'mdast'
import type {Diagnostic, Place, Point} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile, toSourceFile} from '../../diagnostics/source-file.ts'
import {readSource} from '../read-source.ts'
import {resolveReferences} from '../resolve-references.ts'
import type {ContentContext, Reference} from './check-nodes.ts'
import type {RichText} from './rich-text.ts'
import {toInlineRichText} from './to-rich-text.ts'

/**
 * Reads a value of front matter as one paragraph of inline Markdown. Returns `undefined`, with a diagnostic, for any other
 * block.
 *
 * @param place that of the value
 */
export function readInlineValue(
  context: ContentContext,
  value: string,
  {field, place}: {readonly field: string; readonly place: Place},
): RichText | undefined {
  return readParagraph(context, {value, place}, (inside, paragraph) => {
    if (paragraph) return toInlineRichText(inside, [paragraph])
    report(context.source, 'field/not-inline', {field}, place)
    return undefined
  })
}

/**
 * Reads a value of front matter as Markdown. What `convert` reports in the context that it gets, with places in the value,
 * is reported in the file.
 *
 * @param convert gets the paragraph; `undefined` if the value is anything else, whose faults are not reported
 */
export function readParagraph<T>(
  context: ContentContext,
  {value, place}: {readonly value: string; readonly place: Place},
  convert: (inside: ContentContext, paragraph: Paragraph | undefined) => T,
): T {
  const original = toSourceFile(context.source.path, value)
  const references: Reference[] = []
  const {source, root, finish} = readSource(original, [], context.math)
  const [first, ...others] = resolveReferences(source, root)
  const paragraph = others.length === 0 && first?.type === 'paragraph' ? first : undefined
  const converted = convert({...context, source, references}, paragraph)
  finish()
  if (!paragraph) return converted

  const toPlace = createPlacer(context.source, value, place)
  context.references.push(...references.map((reference) => ({...reference, place: toPlace(reference.place)})))
  context.source.diagnostics.push(...original.diagnostics.map((one) => moveDiagnostic(one, toPlace)))
  return converted
}

/** Without fixes, which do not know what YAML would make of their text. */
function moveDiagnostic(diagnostic: Diagnostic, toPlace: (place: Place) => Place): Diagnostic {
  const {fix, suggestions, related, place, ...rest} = diagnostic
  const moved = related?.map((one) => ({...one, ...(one.place && {place: toPlace(one.place)})}))
  // The data stays that of its code, which TypeScript cannot see in the union.
  return {...rest, place: toPlace(place), ...(moved && {related: moved})} as Diagnostic
}

/** From places in a value to places in its file: the whole value if YAML does not contain it as it is. */
function createPlacer({lines}: SourceFile, value: string, {start, end}: Place): (place: Place) => Place {
  const written =
    start.line === end.line ? lines[start.line - 1]?.slice(start.column - 1, end.column - 1) : ''
  const quotes = written === `"${value}"` || written === `'${value}'` ? 1 : 0
  if (quotes === 0 && written !== value) return () => ({start, end})
  const move = ({column}: Point): Point => ({line: start.line, column: start.column + quotes + column - 1})
  return (place) => ({start: move(place.start), end: move(place.end)})
}
