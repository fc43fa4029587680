import type {Edit} from '../../diagnostics/diagnostic.ts'

/**
 * The edits that turn one text into another, line by line: a line that stays keeps its place in an editor, with its
 * cursor and marks. Lines are matched in order, so a moved line is removed and added.
 */
export function compareTexts(before: string, after: string): readonly Edit[] {
  if (before === after) return []
  const [old, now] = [splitLines(before), splitLines(after)]
  const edits: Edit[] = []
  let [left, right] = [0, 0]
  while (left < old.length || right < now.length) {
    if (old[left] === now[right]) {
      left++
      right++
      continue
    }
    const [nextLeft, nextRight] = findMeeting(old, now, left, right)
    edits.push(toEdit(old, left, nextLeft, now.slice(right, nextRight).join('')))
    left = nextLeft
    right = nextRight
  }
  return edits
}

/** The nearest pair of equal lines, or the ends of both texts. */
function findMeeting(
  old: readonly string[],
  now: readonly string[],
  left: number,
  right: number,
): [number, number] {
  for (let distance = 1; left + right + distance < old.length + now.length; distance++) {
    for (let more = Math.min(distance, now.length - right); more >= 0; more--) {
      const fewer = distance - more
      const line = old[left + fewer]
      if (line !== undefined && line === now[right + more]) return [left + fewer, right + more]
    }
  }
  return [old.length, now.length]
}

/** Lines with their ends; the byte order mark is part of none. */
function splitLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? []
}

function toEdit(old: readonly string[], from: number, to: number, text: string): Edit {
  return {place: {start: toPoint(old, from), end: toPoint(old, to)}, text}
}

/** The start of a line, or the end of the text. */
function toPoint(lines: readonly string[], index: number) {
  const last = lines.at(-1) ?? ''
  const isInLast = index === lines.length && last !== '' && !/[\r\n]$/.test(last)
  return isInLast ? {line: index, column: last.length + 1} : {line: index + 1, column: 1}
}
