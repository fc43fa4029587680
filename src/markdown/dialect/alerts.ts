import type {Blockquote, Nodes, Paragraph} from 'mdast'

const titles: Readonly<Record<string, string>> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
}

/** Turns the `[!NOTE]` at the start of a GitHub-style quote into a paragraph with a bold title. */
export function titleAlerts(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) titleAlerts(child)
  if (node.type === 'blockquote') titleAlert(node)
}

function titleAlert(quote: Blockquote): void {
  const [paragraph, ...others] = quote.children
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return
  const [sign, name = ''] = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(text.value) ?? []
  const value = titles[name.toUpperCase()]
  if (sign === undefined || value === undefined) return
  const {position} = text
  const title: Paragraph = {
    type: 'paragraph',
    children: [{type: 'strong', children: [{type: 'text', value}]}],
    ...(position && {position: {start: position.start, end: position.start}}),
  }
  const rest = text.value.slice(sign.length)
  const children = [...(rest === '' ? [] : [{...text, value: rest}]), ...paragraph.children.slice(1)]
  // A sign alone is shown as it is, and reported: its text is not in the quote.
  if (children.length === 0 && others.length === 0) return
  quote.children = [title, ...(children.length === 0 ? [] : [{...paragraph, children}]), ...others]
}
