import type {PhrasingContent, RootContent} from 'mdast'
import type {Blocks, QuestionDraft} from '../../interchange/draft.ts'

export interface SplitTitle {
  readonly title: readonly PhrasingContent[]
  readonly rest: Blocks
  /** The title, if the stem does not begin with one. */
  readonly madeTitle?: string
}

/**
 * The first paragraph is the title, with images at its ends below it. If it contains what a title cannot, the title of
 * the source is one; programs that call every question "Question" have none, then the first sentence is.
 */
export function splitTitle({stem, title}: QuestionDraft, fallback: string): SplitTitle {
  const [first, ...rest] = stem
  if (first?.type === 'heading') return {title: first.children, rest}
  if (first?.type === 'paragraph') {
    const {line, images} = takeEndImages(first.children)
    if (isTitle(line)) return {title: line, rest: [...images, ...rest]}
  }
  const madeTitle = [title, findSentence(stem)].find((one) => one !== undefined && isTelling(one)) ?? fallback
  return {title: [{type: 'text', value: madeTitle}], rest: stem, madeTitle}
}

/**
 * A stem with its first line of text on top, if there is only images above it: they are below the title here. The
 * stem itself if it begins otherwise.
 */
export function liftTitle(stem: Blocks): Blocks {
  const at = stem.findIndex((node) => node.type !== 'paragraph' || !node.children.every(isSpaceOrImage))
  const line = stem[at]
  if (line?.type !== 'paragraph') return stem
  const from = line.children.findIndex((node) => !isSpaceOrImage(node))
  const children = trimLine(line.children.slice(from))
  const images = [...stem.slice(0, at), ...toParagraph(line.children.slice(0, from))]
  if (images.length === 0 || !isTitle(takeEndImages(children).line)) return stem
  return [{...line, children}, ...images, ...stem.slice(at + 1)]
}

/** The images at the end of a line, as a paragraph of their own. */
function takeEndImages(children: readonly PhrasingContent[]): {
  readonly line: readonly PhrasingContent[]
  readonly images: Blocks
} {
  const to = children.findLastIndex((node) => !isSpaceOrImage(node)) + 1
  const images = toParagraph(children.slice(to))
  return images.length === 0 ? {line: children, images} : {line: trimLine(children.slice(0, to)), images}
}

const isSpaceOrImage = (node: PhrasingContent): boolean =>
  node.type === 'image' || node.type === 'break' || (node.type === 'text' && node.value.trim() === '')

/** A paragraph of the images in a line, if there are any. */
function toParagraph(nodes: readonly PhrasingContent[]): Blocks {
  const from = nodes.findIndex(({type}) => type === 'image')
  const to = nodes.findLastIndex(({type}) => type === 'image') + 1
  return from === -1 ? [] : [{type: 'paragraph', children: nodes.slice(from, to)}]
}

/** A line without white space at its ends. */
function trimLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node
    const value = index === 0 ? node.value.trimStart() : node.value
    return {...node, value: index === nodes.length - 1 ? value.trimEnd() : value}
  })
}

/** A title has text, and no image or blank. */
function isTitle(children: readonly PhrasingContent[]): boolean {
  const has = (node: RootContent, types: readonly string[]): boolean =>
    types.includes(node.type) ||
    ('children' in node && (node.children as RootContent[]).some((child) => has(child, types)))
  return (
    children.some((node) => has(node, ['text', 'inlineCode', 'inlineMath'])) &&
    !children.some((node) => has(node, ['image', 'blank', 'footnoteReference']))
  )
}

/** What programs call a question that nobody named: `Question`, `Item 3`, `Q12`, `Untitled`. */
const unnamed =
  /^(?:(?:new\s+)?(?:question|item|quiz|problem|exercise|q)|untitled(?:\s+question)?)?[\s._#-]*\d*$/i

/** An id of a program, such as `capital_of_france`. */
const identifier = /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/

const isTelling = (title: string): boolean =>
  !unnamed.test(title.trim()) && !identifier.test(title.trim()) && /\p{L}/u.test(title)

const longestSentence = 100

/** The first sentence of the prose, with an ellipsis for each blank and the description of each image. */
function findSentence(stem: Blocks): string | undefined {
  const text = stem
    .map((node) => (node.type === 'paragraph' || node.type === 'heading' ? toProse(node) : ''))
    .find((prose) => /\p{L}/u.test(prose))
  const line = (text ?? '').replace(/\s+/g, ' ').trim()
  const [first = ''] = line.split(/(?<=[.!?。！？])(?=\s|$)/u, 1)
  const sentence = first.replace(/…\.$/, '…')
  if (sentence.length <= longestSentence) return sentence === '' ? undefined : sentence
  return `${sentence.slice(0, longestSentence).replace(/\s+\S*$/, '')} …`
}

function toProse(node: RootContent): string {
  if (node.type === 'blank') return '…'
  if (node.type === 'break') return ' '
  if (node.type === 'image') return node.alt ?? ''
  if ('children' in node) return (node.children as RootContent[]).map(toProse).join('')
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath' ? node.value : ''
}
