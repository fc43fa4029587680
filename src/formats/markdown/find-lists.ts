import type {List, ListItem, Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {Blocks} from '../../interchange/draft.ts'
import {textOfNodes} from '../../interchange/rich/text-of-nodes.ts'

/** An option as it is written, with what tells the key. */
export interface FoundOption {
  readonly content: Blocks
  readonly rationale?: Blocks
  /** Absent for lettered options: the key is in the text below. */
  readonly isMarked?: boolean
  readonly letter?: string
}

const textMark = /^[[(]([ xX]?)[\])](?:\s+|$)/
const label = /^\(?([A-Ha-h])[.:)](?:\s+|(?=`)|$)/

/** The options of a list: all items are marked, or have letters in order; `undefined` for another list. */
export function readOptions(node: RootContent | undefined): FoundOption[] | undefined {
  if (node?.type !== 'list') return undefined
  const marked = node.children.map(readMarkedItem)
  if (marked.some((option) => option !== undefined))
    return marked.map((option, index) => option ?? {...toContent(node.children[index]), isMarked: false})
  const lettered = node.children.map(readLetteredItem)
  const isInOrder = lettered.every((option, index) => option?.letter === letterAt(index))
  return isInOrder && lettered.length > 1 ? lettered.flatMap((option) => option ?? []) : undefined
}

const letterAt = (index: number): string => String.fromCharCode(65 + index)

function readMarkedItem(item: ListItem): FoundOption | undefined {
  if (typeof item.checked === 'boolean') return {...toContent(item), isMarked: item.checked}
  const [first] = item.children
  const [head] = first?.type === 'paragraph' ? first.children : []
  const [whole, sign] = (head?.type === 'text' && textMark.exec(head.value)) || []
  if (whole === undefined) return undefined
  return {...toContent(withoutStart(item, whole.length)), isMarked: /x/i.test(sign ?? '')}
}

function readLetteredItem(item: ListItem): FoundOption | undefined {
  const [first] = item.children
  const children = first?.type === 'paragraph' ? first.children : []
  const {letter, rest} = takeLabel(children)
  if (letter === undefined || first?.type !== 'paragraph') return undefined
  const paragraph: RootContent[] = rest.length > 0 ? [{...first, children: rest}] : []
  return {...toContent({...item, children: [...paragraph, ...item.children.slice(1)] as never}), letter}
}

/** `A: `, `(a) ` or `**A.** ` at the start of a line. */
function takeLabel(children: readonly PhrasingContent[]): {
  readonly letter?: string
  readonly rest: PhrasingContent[]
} {
  const [first, ...others] = children
  if (first?.type === 'strong') {
    const [whole, letter = ''] = /^\(?([A-Ha-h])[.:)]?$/.exec(textOfNodes([first]).trim()) ?? []
    if (whole === undefined) return {rest: [...children]}
    const [next, ...more] = others
    const rest =
      next?.type === 'text' ? [{...next, value: next.value.replace(/^[.:)]?\s*/, '')}, ...more] : others
    return {letter: letter.toUpperCase(), rest}
  }
  if (first?.type !== 'text') return {rest: [...children]}
  const [whole, letter = ''] = label.exec(first.value) ?? []
  if (whole === undefined) return {rest: [...children]}
  const value = first.value.slice(whole.length)
  return {letter: letter.toUpperCase(), rest: value === '' ? others : [{...first, value}, ...others]}
}

function withoutStart(item: ListItem, length: number): ListItem {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return item
  const [head, ...others] = first.children
  if (head?.type !== 'text') return item
  const value = head.value.slice(length)
  const children = value === '' ? others : [{...head, value}, ...others]
  return {...item, children: children.length > 0 ? [{...first, children}, ...rest] : rest}
}

/** A quote at the end of an item says why it is right or wrong. */
function toContent(item: ListItem | undefined): Pick<FoundOption, 'content' | 'rationale'> {
  const children = item?.children ?? []
  const last = children.at(-1)
  return last?.type === 'blockquote'
    ? {content: children.slice(0, -1), rationale: last.children}
    : {content: children}
}

/** Turns lines with letters into lists: `A) one` and `B) two` below each other are one paragraph in Markdown. */
export function withLetterLists(nodes: readonly RootContent[]): RootContent[] {
  const parts = nodes.flatMap((node) => (node.type === 'paragraph' ? splitLetters(node) : [node]))
  return mergeLists(parts)
}

/** A list made of lettered lines is marked, so that it joins the one before it. */
const isLetters = Symbol('letters')

type Made = List & {[isLetters]?: true}

function splitLetters(paragraph: Paragraph): RootContent[] {
  const lines = splitLines(paragraph.children)
  const labels = lines.map((line) => takeLabel(line).letter)
  const from = labels.findIndex((letter) => letter !== undefined)
  if (from === -1) return [paragraph]
  const items: PhrasingContent[][] = []
  const end = lines.findIndex((line, index) => index > from && labels[index] === undefined && isKeyLine(line))
  const last = end === -1 ? lines.length : end
  for (const [index, line] of lines.slice(from, last).entries()) {
    if (labels[from + index] !== undefined) items.push([...line])
    else items.at(-1)?.push({type: 'text', value: ' '}, ...line)
  }
  const list: Made = {
    type: 'list',
    ordered: false,
    [isLetters]: true,
    children: items.map((children) => ({
      type: 'listItem',
      children: [{type: 'paragraph', children}],
    })),
    ...(paragraph.position && {position: paragraph.position}),
  }
  return [...toParagraph(paragraph, lines.slice(0, from)), list, ...toParagraph(paragraph, lines.slice(last))]
}

const isKeyLine = (line: readonly PhrasingContent[]): boolean => /[:：]/.test(textOfNodes(line))

/** Lettered paragraphs one below the other are one list, if the letters go on; others stay paragraphs. */
function mergeLists(nodes: readonly RootContent[]): RootContent[] {
  const merged: RootContent[] = []
  for (const node of nodes) {
    const before: Made | undefined = merged.at(-1)?.type === 'list' ? (merged.at(-1) as Made) : undefined
    const made: Made | undefined = node.type === 'list' ? node : undefined
    if (made?.[isLetters] && before?.[isLetters]) before.children.push(...made.children)
    else merged.push(made?.[isLetters] ? {...made, children: [...made.children]} : node)
  }
  return merged.flatMap((node) =>
    node.type === 'list' && (node as Made)[isLetters] && !readOptions(node)
      ? node.children.flatMap(({children}) => children)
      : [node],
  )
}

function toParagraph(paragraph: Paragraph, lines: readonly (readonly PhrasingContent[])[]): Paragraph[] {
  if (lines.length === 0) return []
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? [...line] : [{type: 'text', value: '\n'}, ...line],
  )
  return [{...paragraph, children}]
}

/** The lines of a paragraph, wherever their text has line ends. */
export function splitLines(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else if (child.type === 'text' && child.value.includes('\n')) {
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([])
        if (value !== '') lines.at(-1)?.push({...child, value})
      }
    } else lines.at(-1)?.push(child)
  }
  return lines
}
