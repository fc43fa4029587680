import type {RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {report, type SourceFile} from '../../../diagnostics/source-file.ts'
import {placeOf} from '../../../markdown/node-place.ts'
import type {Section} from '../../../markdown/sections.ts'

/**
 * Reports headings of level 3 and more, and bold lines, that are named like a section: the section above would show their
 * content, such as a solution in a hint.
 */
export function reportNestedSections(
  source: SourceFile,
  section: string,
  {inside, names}: {readonly inside: readonly Section[]; readonly names: readonly string[]},
): void {
  for (const node of inside.flatMap(({children}) => children)) {
    const title = toTitle(node)?.toLowerCase()
    const name = names.find((other) => other.toLowerCase() === title)
    if (name === undefined || name === section) continue
    const place = placeOf(node)
    const isOneLine = place.start.line === place.end.line && place.start.column === 1
    const fix = isOneLine ? {title: `Write \`## ${name}\``, edits: [{place, text: `## ${name}`}]} : undefined
    report(source, 'section/nested', {name, section}, place, {fix})
  }
}

/** The text of a heading, or of a paragraph that is bold as a whole. */
function toTitle(node: RootContent): string | undefined {
  const isBold = node.type === 'paragraph' && node.children[0]?.type === 'strong'
  if (node.type !== 'heading' && !isBold) return undefined
  const [first, rest, ...more] = node.children
  const isWhole =
    node.type === 'heading' || (more.length === 0 && (!rest || /^ ?[:：]\s*$/.test(toText(rest))))
  return isWhole
    ? toText(node.type === 'heading' ? node : (first ?? node))
        .trim()
        .replace(/ ?[:：]$/, '')
    : undefined
}
