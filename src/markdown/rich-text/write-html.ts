import type {Element, Nodes, Properties} from 'hast'

const voidElements = new Set(['br', 'hr', 'img'])

/** Names that HTML spells differently; the others are the same in lower case. */
const attributeNames: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['dataBlank', 'data-blank'],
])

/**
 * Writes a tree with the elements and attributes of `sanitiseSchema` as HTML, with the bytes of `hast-util-to-html`, which
 * knows every element and attribute of HTML and SVG and is ten times as large.
 */
export function writeHtml(node: Nodes): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type === 'root') return node.children.map(writeHtml).join('')
  return node.type === 'element' ? writeElement(node) : ''
}

/** Text as HTML, outside of tags. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function writeElement({tagName, properties, children}: Element): string {
  const opening = `<${tagName}${writeAttributes(properties)}>`
  return voidElements.has(tagName) ? opening : `${opening}${children.map(writeHtml).join('')}</${tagName}>`
}

function writeAttributes(properties: Properties): string {
  const attributes = Object.entries(properties).map(([key, value]) => {
    if (value === null || value === undefined || value === false) return ''
    const text = Array.isArray(value) ? value.join(' ') : String(value)
    return ` ${attributeNames.get(key) ?? key.toLowerCase()}="${escapeAttribute(text)}"`
  })
  return attributes.join('')
}

/** Quotes of any sort and the null character too: old browsers end a value with a grave accent. */
function escapeAttribute(text: string): string {
  return text
    .replace(/[&\0'`]/g, (character) =>
      character === '&' ? '&amp;' : `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
    )
    .replace(/"/g, '&quot;')
}
