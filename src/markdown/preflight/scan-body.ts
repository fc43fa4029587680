import type {Place} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../limits.ts'
import {createFenceTracker, type FenceTracker} from './fence-tracker.ts'
import {countIndent, isBlank} from './indent.ts'
import {createItemTracker, type ItemTracker} from './item-tracker.ts'
import {countNesting} from './nesting.ts'

interface Scan {
  readonly source: SourceFile
  readonly fences: FenceTracker
  readonly items: ItemTracker
  deepest: number
  blocks: number
  /** The current paragraph. */
  run: {start: number; weight: number}
}

/** Whether the body of a file is within the limits for parsing: nesting, paragraph length and number of blocks. */
export function scanBody(source: SourceFile, bodyStart: number): boolean {
  const scan: Scan = {
    source,
    fences: createFenceTracker(),
    items: createItemTracker(),
    deepest: 0,
    blocks: 0,
    run: {start: bodyStart, weight: 0},
  }
  for (let index = bodyStart; index < source.lines.length; index++) {
    if (!scanLine(scan, source.lines[index] ?? '', index)) return false
  }
  return true
}

function scanLine(scan: Scan, line: string, index: number): boolean {
  const {fences, items, run} = scan
  const place = placeAt(index + 1, 1, line.length)
  const blank = isBlank(line)
  if (!blank) items.leave(countIndent(line))
  if (fences.next(line, items.content()) || blank) {
    run.weight = 0
    if (fieldsFence.test(line)) scan.blocks += limits.fieldsWeight
    else if (fenceLine.test(line)) scan.blocks++
    return scan.blocks <= limits.blocks || refuse(scan, 'limit/blocks', scan.blocks, limits.blocks, place)
  }
  const {markers, depth} = countNesting(line, scan.deepest)
  if (depth > limits.nesting) return refuse(scan, 'limit/nesting', depth, limits.nesting, place)
  scan.deepest = Math.max(scan.deepest, depth)
  const isOne = run.weight === 0 || definition.test(line) || isBlock(line, run.weight > 0)
  scan.blocks += Math.max(markers, isOne ? 1 : 0)
  if (scan.blocks > limits.blocks) return refuse(scan, 'limit/blocks', scan.blocks, limits.blocks, place)
  if (emptyQuote.test(line)) {
    run.weight = 0
    return true
  }
  if (startsRun(scan, line)) scan.run = {start: index, weight: 0}
  scan.run.weight += weigh(line)
  if (scan.run.weight <= limits.inlineRun) return true
  const actual = scan.run.weight + restOfRun(scan.source, index)
  return refuse(scan, 'limit/inline-run', actual, limits.inlineRun, placeAt(scan.run.start + 1, 1, 1))
}

function refuse(
  {source}: Scan,
  code: 'limit/nesting' | 'limit/blocks' | 'limit/inline-run',
  actual: number,
  limit: number,
  place: Place,
): false {
  report(source, code, {actual, limit}, place)
  return false
}

function startsRun({fences, items, run}: Scan, line: string): boolean {
  // If fences are ambiguous, so are items.
  const isItem = fences.isTrusted() && items.enter(line)
  return isItem || run.weight === 0 || isHeading(line)
}

/** An empty line of a quote, which separates paragraphs. */
const emptyQuote = /^ {0,3}>(?: {0,4}>)*[ \t]*$/

const fieldsFence = /^ {0,3}(?:`{3,}|~{3,})[ \t]*yaml[ \t]+question/

const fenceLine = /^[ \t>]*(?:`{3,}|~{3,})/

/** The target of a reference, such as `[docs]: https://example.org`. */
const definition = /^[ \t>]*\[[^\]]+\]:/

const isHeading = (line: string): boolean => /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)

/** A heading, a row of a table, or the line below a heading. */
function isBlock(line: string, isInParagraph: boolean): boolean {
  return isHeading(line) || line.includes('|') || (isInParagraph && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line))
}

/** What a line costs to parse, in characters of plain prose. */
function weigh(line: string): number {
  const signs = line.match(/[*_]/g)?.length ?? 0
  const images = line.match(/!\[/g)?.length ?? 0
  return line.length + 1 + signs * limits.signWeight + images * limits.imageWeight
}

function restOfRun(source: SourceFile, index: number): number {
  let weight = 0
  for (let next = index + 1; next < source.lines.length; next++) {
    const line = source.lines[next] ?? ''
    if (isBlank(line)) break
    weight += weigh(line)
  }
  return weight
}
