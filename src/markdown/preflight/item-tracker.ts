import {countIndent} from './indent.ts'

/**
 * Tracks list items line by line, without a parser. Everything it calls an item is one; it misses some in ambiguous
 * places.
 */
export interface ItemTracker {
  /** Closes the items that a line with this indent does not belong to. */
  readonly leave: (indent: number) => void
  /** The content column of the innermost open item, 0 outside items. */
  readonly content: () => number
  /** Whether the line begins an item; call `leave` with its indent first. */
  readonly enter: (line: string) => boolean
}

interface Item {
  readonly indent: number
  readonly content: number
  /** `-`, `*`, `+`, or the delimiter after a number. */
  readonly marker: string
  readonly number?: string
}

const itemStart = /^[ \t]*(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(?=[^ \t])/

export function createItemTracker(): ItemTracker {
  const open: Item[] = []
  let left: Item | undefined
  const content = (): number => open.at(-1)?.content ?? 0
  return {
    content,
    leave(indent) {
      left = undefined
      while (content() > indent) left = open.pop()
    },
    enter(line) {
      const item = readItem(line)
      if (!item || item.indent - content() > 3) return false
      // Inside a paragraph, a number other than 1 begins an item only after another item of the same list.
      const isSure = item.number === undefined || item.number === '1' || item.marker === left?.marker
      if (!isSure) return false
      open.push(item)
      return true
    },
  }
}

function readItem(line: string): Item | undefined {
  const match = itemStart.exec(line)
  if (!match || isThematicBreak(line)) return undefined
  const [whole, bullet, number, delimiter, gap = ''] = match
  const indent = countIndent(line)
  const behindMarker = indent + (bullet ?? `${number}${delimiter}`).length
  const columns = countIndent(whole.slice(-gap.length), behindMarker)
  const content = behindMarker + (columns > 4 ? 1 : columns)
  return {indent, content, marker: bullet ?? delimiter ?? '', ...(number !== undefined && {number})}
}

/** `* * *` is a thematic break, not three nested lists. */
export function isThematicBreak(line: string): boolean {
  return /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line)
}
