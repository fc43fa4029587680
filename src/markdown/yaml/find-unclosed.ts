/** A quote, a bracket or the sign of a block of text that opens and has no end, by its place in the text. */
export interface Unclosed {
  readonly sign: string
  readonly offset: number
}

interface Opening extends Unclosed {
  /** The indent of its line; -1 where it begins its line, since fields may then follow at any indent. */
  readonly indent: number
}

interface Scan {
  readonly brackets: Opening[]
  quote: Opening | undefined
  block: (Opening & {isEmpty: boolean}) | undefined
}

const field = /^(?:- |["']?[\w-]+["']?:(?:\s|$))/

/**
 * Finds what is open where the next field begins, or at the end: a parser goes on to look for its end, and reports the
 * line where it gives up. Call it for YAML that has an error.
 */
export function findUnclosed(text: string): Unclosed | undefined {
  const scan: Scan = {brackets: [], quote: undefined, block: undefined}
  let offset = 0
  for (const line of text.split('\n')) {
    const indent = /^ */.exec(line)?.[0].length ?? 0
    const found = line.trim() === '' ? undefined : readLine(scan, line, {indent, offset})
    if (found) return found
    offset += line.length + 1
  }
  return innermost(scan)
}

const innermost = ({quote, brackets}: Scan): Opening | undefined => quote ?? brackets.at(-1)

interface LineStart {
  readonly indent: number
  readonly offset: number
}

function readLine(scan: Scan, line: string, {indent, offset}: LineStart): Unclosed | undefined {
  const {block} = scan
  const isField = field.test(line.slice(indent))
  if (block) {
    if (indent > block.indent) {
      block.isEmpty = false
      return undefined
    }
    scan.block = undefined
    // Its text stands at the margin.
    if (block.isEmpty && !isField && !/^[#\]}]/.test(line.slice(indent))) return block
  }
  const outermost = scan.brackets[0] ?? scan.quote
  if (outermost && isField && indent <= outermost.indent) return innermost(scan)
  return readCharacters(scan, line, {indent, offset})
}

function readCharacters(scan: Scan, line: string, {indent, offset}: LineStart): Unclosed | undefined {
  let isValueStart = true
  for (let index = indent; index < line.length; index++) {
    const opening = {
      sign: line.charAt(index),
      offset: offset + index,
      indent: index === indent ? -1 : indent,
    }
    if (scan.quote) {
      index += readQuoted(scan, scan.quote, line.slice(index, index + 2))
      isValueStart = false
      continue
    }
    if (opening.sign === '#' && /^$|\s/.test(line.charAt(index - 1))) return undefined
    const isInFlow = scan.brackets.length > 0
    if (isValueStart && !isInFlow && blockSign.test(line.slice(index))) {
      scan.block = {...opening, isEmpty: true}
      return undefined
    }
    const mismatched = readSign(scan, opening, isValueStart)
    if (mismatched) return mismatched
    isValueStart = startsValue(line, index, {isValueStart, isInFlow: scan.brackets.length > 0})
  }
  return undefined
}

const blockSign = /^[|>][-+\d]*\s*(?:#.*)?$/

/** Gives how many characters to skip. */
function readQuoted(scan: Scan, quote: Opening, next: string): number {
  if (next === "''" && quote.sign === "'") return 1
  if (next.startsWith('\\') && quote.sign === '"') return 1
  if (next.startsWith(quote.sign)) scan.quote = undefined
  return 0
}

/** Opens or closes what the sign opens or closes; gives the bracket that a bracket of the other kind would close. */
function readSign(scan: Scan, opening: Opening, isValueStart: boolean): Unclosed | undefined {
  const {brackets} = scan
  const {sign} = opening
  if (isValueStart && /["']/.test(sign)) scan.quote = opening
  else if (/[[{]/.test(sign) && (isValueStart || brackets.length > 0)) brackets.push(opening)
  else if (/[\]}]/.test(sign)) {
    const open = brackets.pop()
    if (open && sign !== (open.sign === '[' ? ']' : '}')) return open
  }
  return undefined
}

function startsValue(
  line: string,
  index: number,
  {isValueStart, isInFlow}: {readonly isValueStart: boolean; readonly isInFlow: boolean},
): boolean {
  const sign = line.charAt(index)
  const isBeforeSpace = /^(?:\s|$)/.test(line.slice(index + 1))
  if (sign === ':') return isBeforeSpace
  if (sign === '-' && isValueStart) return isBeforeSpace
  if (/[[{,]/.test(sign)) return isInFlow
  return /\s/.test(sign) && isValueStart
}
