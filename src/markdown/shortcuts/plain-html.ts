import type {Code, PhrasingContent, RootContent} from 'mdast'
import {language} from '../rich-text/sanitise-schema.ts'

/**
 * Fast path for code blocks and paragraphs of text, code and emphasis, which most rich texts consist of. The HTML is the
 * same as from the sanitised tree. Elements without attributes need no sanitising, and languages are restricted as in the
 * sanitiser. Returns undefined for any other content.
 */
export function plainHtml(nodes: readonly RootContent[]): string | undefined {
  const blocks: string[] = []
  for (const node of nodes) {
    const html = plainBlock(node)
    if (html === undefined) return undefined
    blocks.push(html)
  }
  return blocks.length === 0 ? undefined : blocks.join('\n')
}

function plainBlock(node: RootContent): string | undefined {
  if (node.type === 'paragraph') return wrapped('p', plainChildren(node.children))
  return node.type === 'code' ? plainCode(node) : undefined
}

function plainCode({lang, value}: Code): string | undefined {
  if (lang && !language.test(lang)) return undefined
  const opening = lang ? `<code class="language-${lang}">` : '<code>'
  return wrapped('pre', `${opening}${value === '' ? '' : escaped(`${value}\n`)}</code>`)
}

function plainChildren(nodes: readonly PhrasingContent[]): string | undefined {
  let html = ''
  for (const node of nodes) {
    const child = plainNode(node)
    if (child === undefined) return undefined
    html += child
  }
  return html
}

function plainNode(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case 'text':
      return escaped(node.value.replace(/[ \t]*\n[ \t]*/g, '\n'))
    case 'inlineCode':
      return `<code>${escaped(node.value.replace(/\n/g, ' '))}</code>`
    case 'emphasis':
      return wrapped('em', plainChildren(node.children))
    case 'strong':
      return wrapped('strong', plainChildren(node.children))
    default:
      return undefined
  }
}

function wrapped(name: string, html: string | undefined): string | undefined {
  return html === undefined ? undefined : `<${name}>${html}</${name}>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
