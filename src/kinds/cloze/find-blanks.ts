import type {Nodes, RootContent} from 'mdast'
import type {Place, Point} from '../../diagnostics/diagnostic.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {placeOfNodes} from '../../markdown/node-place.ts'
import {report, type SourceFile} from '../../markdown/source-file.ts'

const blank = /\[\[([a-z0-9-]+)\]\]/g
/** A name this short is near to too many others: `[[i]]` in a program is likelier to be code. */
const shortest = 3

/**
 * The declared names in the order in which they stand in the stem. Reports one that stands twice, and one that is not
 * declared but nearly so; any other `[[...]]` is code or text.
 */
export function findBlanks(
  source: SourceFile,
  lead: readonly RootContent[],
  names: readonly string[],
): readonly string[] {
  const found = new Set<string>()
  if (lead.length === 0) return []
  const {start, end} = placeOfNodes(lead)
  const images = imagesIn(lead)
  for (let line = start.line; line <= end.line; line++) {
    for (const {0: written, 1: name = '', index} of (source.lines[line - 1] ?? '').matchAll(blank)) {
      const place = placeAt(line, index + 1, written.length)
      if (isInside(place, images)) continue
      const close = names.includes(name) ? undefined : nearName(name, names)
      if (close !== undefined) reportUndeclared(source, {name, close}, place)
      else if (names.includes(name) && found.has(name)) report(source, 'cloze/repeated-place', {name}, place)
      // A misspelt name is the place of the one that was meant.
      found.add(close ?? name)
    }
  }
  return [...found].filter((name) => names.includes(name))
}

function nearName(name: string, names: readonly string[]): string | undefined {
  return name.length < shortest ? undefined : nearest(name, names)
}

function reportUndeclared(
  source: SourceFile,
  {name, close}: {readonly name: string; readonly close: string},
  place: Place,
): void {
  const fix = {title: `Write \`[[${close}]]\``, edits: [{place, text: `[[${close}]]`}]}
  report(source, 'cloze/undeclared', {name, nearest: close}, place, {fix})
}

/** The description of an image is no place for a blank. */
function imagesIn(nodes: readonly Nodes[]): Place[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image') return [placeOfNodes([node])]
    return 'children' in node ? imagesIn(node.children) : []
  })
}

function isInside({start}: Place, places: readonly Place[]): boolean {
  const isBehind = (point: Point): boolean =>
    start.line > point.line || (start.line === point.line && start.column >= point.column)
  return places.some((place) => isBehind(place.start) && !isBehind(place.end))
}
