import type {RootContent} from 'mdast'
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
  for (let line = start.line; line <= end.line; line++) {
    for (const {0: written, 1: name = '', index} of (source.lines[line - 1] ?? '').matchAll(blank)) {
      const place = placeAt(line, index + 1, written.length)
      if (!names.includes(name)) reportUndeclared(source, {name, names}, place)
      else if (found.has(name)) report(source, 'cloze/repeated-place', {name}, place)
      found.add(name)
    }
  }
  return [...found].filter((name) => names.includes(name))
}

function reportUndeclared(
  source: SourceFile,
  {name, names}: {readonly name: string; readonly names: readonly string[]},
  place: ReturnType<typeof placeAt>,
): void {
  const close = name.length < shortest ? undefined : nearest(name, names)
  if (close === undefined) return
  const fix = {title: `Write \`[[${close}]]\``, edits: [{place, text: `[[${close}]]`}]}
  report(source, 'cloze/undeclared', {name, nearest: close}, place, {fix})
}
