import type {Edit} from '../../../diagnostics/diagnostic.ts'
import {placeOf} from '../../../markdown/node-place.ts'
import {type ParsedText, replaceLine} from '../parsed-text.ts'

/** No white space at the ends of lines, but the two spaces of a break. */
export function formatLineEnds({source: {lines}, nodes, fixedLines}: ParsedText): readonly Edit[] {
  const breaks = new Set(nodes.flatMap((node) => (node.type === 'break' ? [placeOf(node).start.line] : [])))
  return lines.flatMap((line, index) => {
    const number = index + 1
    if (fixedLines.has(number) || !/[ \t]$/.test(line)) return []
    const text = line.replace(/[ \t]+$/, '')
    // A backslash at the end of a line would become a break.
    if (/\\$/.test(text)) return []
    const isBreak = breaks.has(number) && / {2}$/.test(line)
    return replaceLine(number, line, isBreak ? `${text}  ` : text) ?? []
  })
}
