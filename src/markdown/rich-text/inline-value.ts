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
  const original = toSourceFile(context.source.path, value)
  const references: Reference[] = []
  const {source, root, finish} = readSource(original, [], context.math)
  const nodes = resolveReferences(source, root)
  const isInline = nodes.length === 1 && nodes[0]?.type === 'paragraph'
  if (!isInline) report(context.source, 'field/not-inline', {field}, place)
  const rich = isInline ? toInlineRichText({...context, source, references}, nodes) : undefined
  finish()
  if (!isInline) return undefined

  const toPlace = createPlacer(context.source, value, place)
  context.references.push(...references.map((reference) => ({...reference, place: toPlace(reference.place)})))
  context.source.diagnostics.push(...original.diagnostics.map((one) => moveDiagnostic(one, toPlace)))
  return rich
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
