import {countIndent} from './indent.ts'
import {isThematicBreak} from './item-tracker.ts'

const container = /([ \t]*)(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y

/**
 * Counts the list and quote markers of a line, and its maximum nesting depth: every two columns of white space may
 * continue a container that an earlier line opened.
 *
 * @param deepest the deepest nesting of the lines before
 */
export function countNesting(line: string, deepest: number): {markers: number; depth: number} {
  if (isThematicBreak(line)) return {markers: 0, depth: 0}
  let markers = 0
  let columns = 0
  container.lastIndex = 0
  for (let match = container.exec(line); match; match = container.exec(line)) {
    const gap = countIndent(match[1] ?? '', 0)
    columns += markers === 0 ? gap : Math.max(gap - 1, 0)
    markers++
  }
  return {markers, depth: markers === 0 ? 0 : markers + Math.min(deepest, Math.floor(columns / 2))}
}
