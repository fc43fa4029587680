import type {Chunk} from './split-file.ts'

/** Lines that are no text of their own: headings, rules, comments, badges, definitions and lists of links. */
const isLayout =
  /^\s*(?:$|#{1,6}(?:\s|$)|([-*_])(?:\s*\1){2,}\s*$|<!--.*-->\s*$|(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?\s*)+$|\[[^\]]+\]:|(?:[-*+]|\d{1,9}[.)])\s+\[[^\]]*\]\([^)]*\)\s*$)/

/** The text in the first lines of a chunk, with the index of its first line; `undefined` if there is none. */
export function findProse({lines}: Chunk, end = lines.length): {first: number; text: string} | undefined {
  const own = lines.slice(0, end)
  const first = own.findIndex((line) => !isLayout.test(line))
  if (first === -1) return undefined
  const text = own.filter((line) => !isLayout.test(line)).join(' ')
  return {first, text: text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text}
}
