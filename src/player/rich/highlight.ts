import {type Token, type TokenType, tokenize} from './tokenize.ts'

/** Finds the tokens of a program; apps may pass their own. */
export type Highlighter = (code: string, language: string) => readonly Token[]

/** The name of a token's highlight is this and its type, as in `::highlight(quiz-keyword)`. */
const namePrefix = 'quiz-'

/**
 * Colours a program by the CSS Custom Highlight API: the nodes stay as they are, so that blanks and rows can live
 * among them. Where the API is missing, the code stays plain.
 */
export function highlightCode(code: Element, findTokens: Highlighter = tokenize): void {
  const language = /language-(\S+)/.exec(code.className)?.[1]
  if (language === undefined || typeof Highlight === 'undefined' || !CSS.highlights) return
  const nodes = textNodesOf(code)
  const text = nodes.map(({node}) => node.data).join('')
  forgetRemoved()
  for (const {type, start, end} of findTokens(text, language)) {
    const from = nodes.findLast(({offset}) => offset <= start)
    const to = nodes.find(({offset, node}) => end <= offset + node.length)
    if (!from || !to) continue
    findHighlight(type).add(
      new StaticRange({
        startContainer: from.node,
        startOffset: start - from.offset,
        endContainer: to.node,
        endOffset: end - to.offset,
      }),
    )
  }
}

function findHighlight(type: TokenType): Highlight {
  const name = namePrefix + type
  const known = CSS.highlights.get(name)
  if (known) return known
  const created = new Highlight()
  CSS.highlights.set(name, created)
  return created
}

/** The registry belongs to the document and keeps nodes alive. */
function forgetRemoved(): void {
  CSS.highlights.forEach((highlight, name) => {
    if (!name.startsWith(namePrefix)) return
    highlight.forEach((range) => {
      if (!range.startContainer.isConnected) highlight.delete(range)
    })
  })
}

function textNodesOf(root: Element): {node: Text; offset: number}[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: {node: Text; offset: number}[] = []
  let offset = 0
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    // Options of a menu in the code are not part of the program.
    if (node.parentElement?.closest('select, button, .quiz-aside')) continue
    nodes.push({node, offset})
    offset += node.length
  }
  return nodes
}
