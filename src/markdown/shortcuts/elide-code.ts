import type {Nodes, Root, Yaml} from 'mdast'
import {createFenceTracker} from '../preflight/fence-tracker.ts'

/** A text without what a parser would only copy, and what it takes to put that back into the tree. */
export interface ElidedText {
  readonly text: string
  /** Puts back what was left out, and gives every node its place in the whole text. */
  readonly restore: (root: Root) => Root
}

interface Kept {
  readonly lines: string[]
  /** The line of the whole text, by the index of the line that was kept. */
  readonly numbers: number[]
  /** What stands in a fence, by the line of the whole text on which it opens. */
  readonly fences: Map<number, string>
}

/**
 * Leaves out front matter and the code in fences of the top level. Nothing where there is no front matter, or where
 * a parser would not take the letters as they stand.
 */
export function elideCode(text: string): ElidedText | undefined {
  const lines = text.split('\n')
  const close =
    lines[0] === '---' ? lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line)) : -1
  if (lines[close] !== '---' || lines[close + 1]?.startsWith('\uFEFF') || text.includes('\0'))
    return undefined
  const kept = keepLines(lines, close + 1)
  const frontMatter: Yaml = {
    type: 'yaml',
    value: lines.slice(1, close).join('\n'),
    position: {start: {line: 1, column: 1}, end: {line: close + 1, column: 4}},
  }
  return {
    text: kept.lines.join('\n'),
    restore(root) {
      for (const child of root.children) restorePlaces(child, kept.numbers)
      for (const child of root.children) {
        const code = kept.fences.get(child.position?.start.line ?? 0)
        if (child.type === 'code' && code !== undefined) child.value = code
      }
      return {type: 'root', children: [frontMatter, ...root.children]}
    },
  }
}

/** All lines from the first one on, but for those in fences; all of them where the fences are in doubt. */
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
  // What a fence without an end swallows has been left out, and where it ends is for the parser to say.
  return open === -1 ? kept : keepAll(lines, first)
}

function keepAll(lines: readonly string[], first: number): Kept {
  const body = lines.slice(first)
  return {lines: body, numbers: body.map((_, index) => first + index + 1), fences: new Map()}
}

/** Nodes may share their points, so each is given new ones. */
function restorePlaces(node: Nodes, numbers: readonly number[]): void {
  if (node.position) {
    const {start, end} = node.position
    node.position = {
      start: {line: numbers[start.line - 1] ?? start.line, column: start.column},
      end: {line: numbers[end.line - 1] ?? end.line, column: end.column},
    }
  }
  if ('children' in node) for (const child of node.children) restorePlaces(child, numbers)
}
