import type {Code, List, ListItem, Nodes, Parents} from 'mdast'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'
import {countIndent} from '../preflight/indent.ts'
import {classifyLine, type SwallowedLine} from './classify-line.ts'
import {closesNext} from './closes-next.ts'
import {findLookAlike, isAscii, oddSpaces, toLatinText, toPlainText} from './look-alikes.ts'

/**
 * Reports code that begins or ends where a reader would not expect it, and items that their indent makes part of
 * other items.
 */
export function checkBlocks(source: SourceFile, parent: Parents): void {
  for (const node of parent.children) {
    if (node.type === 'code') checkCode(source, node, parent)
    else if ('children' in node) {
      if (node.type === 'list' && parent.type === 'listItem') checkNestedNumber(source, parent, node)
      checkBlocks(source, node)
    }
  }
}

function checkCode(source: SourceFile, code: Code, parent: Parents): void {
  const {start, end} = placeOf(code)
  const opening = source.lines[start.line - 1]?.slice(start.column - 1) ?? ''
  const [marker] = /^(?:`{3,}|~{3,})/.exec(opening) ?? []
  if (marker === undefined) return checkIndentedCode(source, code, parent)
  checkInfo(source, code, opening)
  checkIndent(source, code, marker)
  const isQuoted = source.lines[start.line - 1]?.slice(0, start.column - 1).includes('>') ?? false
  for (let line = start.line + 1; line <= end.line; line++) {
    const written = source.lines[line - 1] ?? ''
    const [quote = ''] = isQuoted ? (/^[ \t]*(?:> ?)+/.exec(written) ?? []) : []
    if (isFenceLike(written.slice(quote.length), marker, line === end.line))
      reportFence(source, line, quote.length)
    else if (isQuoted) checkQuoteSign(source, line, quote)
  }
}

/**
 * Whether a line of code would open or close a fence like the surrounding one if its indent or characters were right.
 */
function isFenceLike(line: string, marker: string, isLast: boolean): boolean {
  if (!/[`~´ˋ｀‘’‛′‵ʹʻʼ～∼˜〜]/.test(line)) return false
  const text = toPlainText(line).text.trimStart()
  const sign = marker.charAt(0)
  if (!text.startsWith(marker)) return false
  const rest = text.slice(marker.length)
  const isClosing = rest.replaceAll(sign, '').trim() === ''
  const isExact = trimBlanks(line) === trimBlanks(text)
  if (isClosing && isExact && isLast) return false
  return isClosing || (isExact && /^[A-Za-z][\w+#.-]*(?:\s|$)/.test(rest))
}

const afterSign = new RegExp(`^[${oddSpaces}\\u200B\\u2060\\uFEFF]`)

/** One space after the sign of a quote is no part of the code, and any other is. */
function checkQuoteSign(source: SourceFile, line: number, quote: string): void {
  const [character] = afterSign.exec(source.lines[line - 1]?.slice(quote.length) ?? '') ?? []
  if (character === undefined || !quote.endsWith('>')) return
  const place = placeAt(line, quote.length + 1, character.length)
  const fix = {title: 'Replace with a space', edits: [{place, text: ' '}]}
  const data = {structure: 'block quote', cause: 'character', sign: '>', character} as const
  report(source, 'markdown/swallowed-line', data, place, {fix})
}

/** Without the white space that Markdown knows. */
const trimBlanks = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '')

function reportFence(source: SourceFile, line: number, offset: number): void {
  const written = source.lines[line - 1]?.slice(offset) ?? ''
  const character = findLookAlike(written)
  const place = placeAt(line, offset + 1, written.length)
  const plain = toPlainText(written).text
  const sign = plain.trim()
  const isClosing = /^(`+|~+)$/.test(sign)
  // In an item, the end of a fence has the indent of the item.
  const edits = [{place, text: character === undefined ? sign : plain}]
  const fix = isClosing ? {title: 'Make this line the end of the fence', edits} : undefined
  const cause = character === undefined ? 'indent' : 'character'
  const data = {structure: 'code fence', sign, ...(character !== undefined && {character})}
  report(source, 'markdown/swallowed-line', {...data, cause: isClosing ? cause : 'closing'}, place, {fix})
}

/** Code loses the indent of its opening fence, so moving the fence to the right would change the code. */
function checkIndent(source: SourceFile, {position, value}: Code, marker: string): void {
  if (!position || value === '') return
  const {start, end} = position
  const columns = countIndent((source.lines[start.line - 1] ?? '').slice(0, start.column - 1))
  if (columns === 0 || columns !== start.column - 1) return
  const lines = source.lines.slice(start.line, end.line - 1).filter((line) => line.trim() !== '')
  const least = Math.min(...lines.map((line) => countIndent(line)))
  if (lines.length === 0 || least >= columns) return
  const place = placeAt(start.line, start.column, marker.length)
  const data = {structure: 'code fence', cause: 'indent', sign: marker} as const
  const edits = [{place: placeAt(start.line, 1, start.column - 1), text: ' '.repeat(least)}]
  report(source, 'markdown/swallowed-line', data, place, {
    fix: {title: 'Align the fence with its code', edits},
  })
}

/** A non-ASCII space joins the language and what follows into one word. */
function checkInfo(source: SourceFile, code: Code, opening: string): void {
  const {lang} = code
  if (!lang || isAscii(lang)) return
  const character = [...lang].find((letter) => !isAscii(letter))
  const text = lang.replace(/(?<=^[\w-]+)[\u200B\u2060\uFEFF](?=\w)/, ' ')
  const plain = toLatinText(text).text
  if (!isAscii(plain)) return
  const {start} = placeOf(code)
  const place = placeAt(start.line, start.column + opening.indexOf(lang), lang.length)
  const fix = {title: `Replace with \`${plain}\``, edits: [{place, text: plain}]}
  const data = {
    structure: 'code fence',
    cause: /\s/.test(plain) ? 'character' : 'language',
    sign: lang,
    ...(character !== undefined && {character}),
  } as const
  report(source, 'markdown/swallowed-line', data, place, {fix})
}

interface IndentedLine {
  readonly line: number
  /** The number of characters before the code. */
  readonly from: number
  readonly found: SwallowedLine
}

/** Code that is indented is a mistake in most cases; where its first sign says what was meant, it is read as that. */
function checkIndentedCode(source: SourceFile, code: Code, parent: Parents): void {
  const {start, end} = placeOf(code)
  const lines: IndentedLine[] = []
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.column - 1 : 0
    const found = classifyLine((source.lines[line - 1] ?? '').slice(from))
    // Quotes of options are reported with their option.
    if (found?.structure === 'block quote' && parent.type === 'listItem') return
    const isText = !found || found.cause === 'space' || found.structure === 'link definition'
    if (!isText && (found.number === undefined || found.number === 1)) lines.push({line, from, found})
  }
  for (const line of lines) reportIndented(source, line, lines.length === 1 ? 'alone' : 'one of several')
  if (lines.length === 0) report(source, 'markdown/indented-code', {}, placeOf(code))
}

/** A fence also takes the lines below it, so only a single line has a certain fix. */
function reportIndented(
  source: SourceFile,
  {line, from, found}: IndentedLine,
  company: 'alone' | 'one of several',
): void {
  const {structure, sign, character, replacement} = found
  const written = source.lines[line - 1] ?? ''
  const isCertain = /^(?:heading|code fence|table)$/.test(structure) || /\[[ x]\]/i.test(written)
  const isFenceOpen = structure === 'code fence' && !closesNext(source, line, sign)
  const isSafe = isCertain && !isFenceOpen && company === 'alone' && /^[ \t]*$/.test(written.slice(0, from))
  const edits = [{place: placeAt(line, 1, from + found.to), text: replacement.trimStart()}]
  const fix = isSafe ? {title: `Make this line a ${structure}`, edits} : undefined
  const data = {structure, cause: 'indent', sign, ...(character !== undefined && {character})} as const
  report(
    source,
    'markdown/swallowed-line',
    data,
    placeAt(line, from + found.from + 1, found.to - found.from),
    {fix},
  )
}

/** A nested numbered list that continues the count of the outer list is meant as its next item. */
function checkNestedNumber(source: SourceFile, item: ListItem, list: List): void {
  const outer = /^(\d{1,9})[.)]/.exec(lineAt(source, item))?.[1]
  if (!list.ordered || outer === undefined || list.start !== Number(outer) + 1) return
  const {start} = placeOf(list)
  const sign = /^\S+/.exec(lineAt(source, list))?.[0] ?? ''
  const edits = [
    {place: placeAt(start.line, 1, start.column - 1), text: ' '.repeat(placeOf(item).start.column - 1)},
  ]
  const data = {structure: 'numbered item', cause: 'indent', sign} as const
  const fix = {title: 'Align the item with the one above', edits}
  report(source, 'markdown/swallowed-line', data, placeAt(start.line, start.column, sign.length), {fix})
}

function lineAt({lines}: SourceFile, node: Nodes): string {
  const {start} = placeOf(node)
  return lines[start.line - 1]?.slice(start.column - 1) ?? ''
}
