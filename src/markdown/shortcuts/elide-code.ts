import type {Root} from 'mdast'
import {createFenceTracker} from '../preflight/fence-tracker.ts'
import {splitFrontMatter} from './front-matter-lines.ts'
import {restoreTree} from './restore-tree.ts'
import {shortenLines} from './shorten-lines.ts'

/** A text without the parts that a parser would only copy, and a function that restores them in the tree. */
export interface ElidedText {
  readonly text: string
  /** Restores the elided parts and the positions in the original text; `undefined` if only a parser can tell them. */
  readonly restore: (root: Root) => Root | undefined
}

interface Kept {
  readonly lines: string[]
  /** Line numbers in the original text, by index in `lines`. */
  readonly numbers: number[]
  /** The code of fences, by the original line number of the opening. */
  readonly fences: Map<number, string>
}

/**
 * Elides front matter and the code of top-level fences. Returns undefined if there is no front matter, or if a parser
 * would change characters.
 */
export function elideCode(text: string): ElidedText | undefined {
  const split = splitFrontMatter(text)
  if (!split) return undefined
  const {lines, body, frontMatter} = split
  const kept = keepLines(lines, body)
  const {lines: shortened, parts} = shortenLines(kept.lines)
  return {
    text: shortened.join('\n'),
    restore(root) {
      if (!restoreTree(root, {parts, numbers: kept.numbers})) return undefined
      for (const child of root.children) {
        const code = kept.fences.get(child.position?.start.line ?? 0)
        if (child.type === 'code' && code !== undefined) child.value = code
      }
      return {type: 'root', children: [frontMatter, ...root.children]}
    },
  }
}

/** All lines from `first` except those in fences; all of them if the fences are ambiguous. */
function keepLines(lines: readonly string[], first: number): Kept {
  const fences = createFenceTracker()
  const kept: Kept = {lines: [], numbers: [], fences: new Map()}
  let open = -1
  for (let index = first; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const wasOpen = fences.isOpen()
    fences.next(line, 0)
    if (!fences.isTrusted()) return keepAll(lines, first)
    if (!wasOpen && fences.isOpen() && /^[`~]/.test(line)) open = index
    if (open !== -1 && index > open && fences.isOpen()) continue
    if (open !== -1 && !fences.isOpen()) {
      kept.fences.set(open + 1, lines.slice(open + 1, index).join('\n'))
      open = -1
    }
    kept.lines.push(line)
    kept.numbers.push(index + 1)
  }
  // An unclosed fence was elided; let the parser decide where it ends.
  return open === -1 ? kept : keepAll(lines, first)
}

function keepAll(lines: readonly string[], first: number): Kept {
  const body = lines.slice(first)
  return {lines: body, numbers: body.map((_, index) => first + index + 1), fences: new Map()}
}
