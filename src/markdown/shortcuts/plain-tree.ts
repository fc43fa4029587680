import type {Blockquote, Heading, List, ListItem, Paragraph, Root, RootContent, Text} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {type FrontMatterLines, splitFrontMatter} from './front-matter-lines.ts'

/** Text that is neither inline notation nor part of an address, and that begins no block. */
const plain = String.raw`(?!\d+[.)](?: |$))[\p{L}\p{N}"'(](?:[\p{L}\p{M}\p{N},;:"'()?!%/.+={}±°–—“”„’…-]|(?<! )#| (?! |$))*`

const heading = new RegExp(`^(#{1,6}) (${plain})$`, 'u')
const paragraph = new RegExp(`^(${plain})$`, 'u')
const item = new RegExp(`^- (?:\\[([ xX])\\] )?(${plain})$`, 'u')
const quote = new RegExp(`^ {2}> (${plain})$`, 'u')
const address = /https?:|www\./i

/**
 * Fast path for files of headings, paragraphs and tight lists of options with rationales, all of plain text. The tree is
 * the same as from the parser. Returns `undefined` for any other text.
 */
export function readPlainTree(text: string): Root | undefined {
  const split = splitFrontMatter(text)
  if (!split) return undefined
  const blocks = readBlocks(split)
  return blocks && {type: 'root', children: [split.frontMatter, ...blocks]}
}

function readBlocks({lines, body}: FrontMatterLines): RootContent[] | undefined {
  const blocks: RootContent[] = []
  let wasBlank = true
  for (let index = body; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') {
      wasBlank = true
      continue
    }
    if (address.test(line)) return undefined
    const last = blocks.at(-1)
    const block = wasBlank || last?.type === 'heading' ? startBlock(line, index + 1) : undefined
    // Items after a blank line would belong to the list above it.
    if (block?.type === 'list' && last?.type === 'list') return undefined
    if (block) blocks.push(block)
    else if (wasBlank || !last || !continueBlock(last, line, index + 1)) return undefined
    wasBlank = false
  }
  return blocks
}

function startBlock(line: string, number: number): RootContent | undefined {
  const [, signs, title] = heading.exec(line) ?? []
  if (signs !== undefined && title !== undefined) {
    const depth = signs.length as Heading['depth']
    const text = toText(title, number, depth + 2)
    return {type: 'heading', depth, children: [text], position: toPlace(number, 1, line.length)}
  }
  const [, words] = paragraph.exec(line) ?? []
  if (words !== undefined) return toParagraph(words, number, 1)
  const first = readItem(line, number)
  if (!first) return undefined
  return {
    type: 'list',
    ordered: false,
    start: null,
    spread: false,
    children: [first],
    position: toPlace(number, 1, line.length),
  }
}

/** Adds a line to the last block, if it can continue it. */
function continueBlock(last: RootContent, line: string, number: number): boolean {
  if (last.type === 'paragraph') {
    const [, words] = paragraph.exec(line) ?? []
    if (words === undefined) return false
    continueParagraph(last, words, {line: number, column: line.length + 1})
    return true
  }
  return last.type === 'list' && continueList(last, line, number)
}

function continueList(list: List, line: string, number: number): boolean {
  const end = {line: number, column: line.length + 1}
  const next = readItem(line, number)
  if (next) list.children.push(next)
  else {
    const last = list.children.at(-1)
    const [, words] = quote.exec(line) ?? []
    if (!last || words === undefined) return false
    addRationale(last, words, number)
    extend(last, end)
  }
  extend(list, end)
  return true
}

function readItem(line: string, number: number): ListItem | undefined {
  const [, mark, words] = item.exec(line) ?? []
  if (words === undefined) return undefined
  return {
    type: 'listItem',
    spread: false,
    checked: mark === undefined ? null : mark !== ' ',
    children: [toParagraph(words, number, line.length - words.length + 1)],
    position: toPlace(number, 1, line.length),
  }
}

function addRationale(owner: ListItem, words: string, number: number): void {
  const last = owner.children.at(-1)
  const [written] = last?.type === 'blockquote' ? last.children : []
  if (last?.type === 'blockquote' && written?.type === 'paragraph') {
    const end = {line: number, column: words.length + 5}
    continueParagraph(written, words, end)
    extend(last, end)
    return
  }
  const rationale: Blockquote = {
    type: 'blockquote',
    children: [toParagraph(words, number, 5)],
    position: toPlace(number, 3, words.length + 2),
  }
  owner.children.push(rationale)
}

function continueParagraph(owner: Paragraph, words: string, end: Place['end']): void {
  const [text] = owner.children
  if (text?.type !== 'text') return
  text.value += `\n${words}`
  extend(text, end)
  extend(owner, end)
}

function extend(node: RootContent, end: Place['end']): void {
  if (node.position) node.position.end = {...end}
}

const toParagraph = (value: string, line: number, column: number): Paragraph => ({
  type: 'paragraph',
  children: [toText(value, line, column)],
  position: toPlace(line, column, value.length),
})

const toText = (value: string, line: number, column: number): Text => ({
  type: 'text',
  value,
  position: toPlace(line, column, value.length),
})

function toPlace(line: number, column: number, length: number): NonNullable<Text['position']> {
  return {start: {line, column}, end: {line, column: column + length}}
}
