import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import {toSourceFile} from '../../src/diagnostics/source-file.ts'
import {limits} from '../../src/markdown/limits.ts'
import {createFenceTracker} from '../../src/markdown/preflight/fence-tracker.ts'
import {countIndent, isBlank} from '../../src/markdown/preflight/indent.ts'
import {createItemTracker} from '../../src/markdown/preflight/item-tracker.ts'
import {countNesting} from '../../src/markdown/preflight/nesting.ts'
import {scan} from '../../src/markdown/preflight/scan.ts'
import {readMarkdown} from '../../src/markdown/read.ts'
import {upTo} from '../run-counts.ts'
import {soup} from './markdown-soup.ts'

// The limits on prose hold only where the trackers are right: whatever they call code or an item has to be one to the
// parser as well. The other way round they may miss some.

interface Tracked {
  readonly fences: number[]
  readonly items: number[]
  readonly deepest: number
}

function track(lines: readonly string[]): Tracked {
  const fences = createFenceTracker()
  const items = createItemTracker()
  const tracked = {fences: [] as number[], items: [] as number[], deepest: 0}
  for (const [index, line] of lines.entries()) {
    const blank = isBlank(line)
    if (!blank) items.leave(countIndent(line))
    const inFence = fences.next(line, items.content())
    if (inFence) tracked.fences.push(index + 1)
    else if (!blank) {
      tracked.deepest = Math.max(tracked.deepest, countNesting(line, tracked.deepest).depth)
      if (fences.isTrusted() && items.enter(line)) tracked.items.push(index + 1)
    }
  }
  return tracked
}

function collect(node: Nodes, found: Tracked & {deepest: number}, depth = 0): Tracked {
  const {start, end} = node.position ?? {start: {line: 0}, end: {line: 0}}
  if (node.type === 'code') for (let line = start.line; line <= end.line; line++) found.fences.push(line)
  if (node.type === 'listItem') found.items.push(start.line)
  const isContainer = node.type === 'listItem' || node.type === 'blockquote'
  const inside = depth + (isContainer ? 1 : 0)
  found.deepest = Math.max(found.deepest, inside)
  if ('children' in node) for (const child of node.children) collect(child, found, inside)
  return found
}

test('tracked code and items agree with the parser, and nothing nests deeper than counted', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const {lines, text: normal} = toSourceFile('a.md', text)
      fc.pre(!/^---/.test(normal))
      const tracked = track(lines)
      const parsed = collect(readMarkdown(normal), {fences: [], items: [], deepest: 0})
      // A fence ends with its item, so blank lines after it do not belong to it.
      const taken = tracked.fences.filter((line) => !isBlank(lines[line - 1] ?? ''))
      expect(taken.filter((line) => !parsed.fences.includes(line))).toEqual([])
      expect(tracked.items.filter((line) => !parsed.items.includes(line))).toEqual([])
      expect(parsed.deepest).toBeLessThanOrEqual(tracked.deepest)
    }),
    upTo(600),
  )
})

/** The longest text in which a parser looks for emphasis and links. */
function longestProse(node: Nodes): number {
  const {start, end} = node.position ?? {start: {offset: 0}, end: {offset: 0}}
  const isProse = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
  if (isProse) return (end.offset ?? 0) - (start.offset ?? 0)
  return 'children' in node ? Math.max(0, ...node.children.map(longestProse)) : 0
}

test('no accepted prose is longer than the limit', () => {
  fc.assert(
    fc.property(soup, soup, (start, text) => {
      const source = toSourceFile(
        'a.md',
        `${start}\n${`${text}\n`.repeat(Math.ceil(6000 / (text.length + 1)))}`,
      )
      fc.pre(!source.text.startsWith('---') && scan(source))
      expect(longestProse(readMarkdown(source.text))).toBeLessThanOrEqual(limits.inlineRun)
    }),
    upTo(60),
  )
})
