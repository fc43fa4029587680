/** An element to write. */
export interface XmlOutput {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlOutput | string)[]
  /** Whether white space between its children means something, so that none may be added. */
  readonly isText: boolean
}

type Children = readonly (XmlOutput | string | undefined | false)[]
type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element whose children are written on lines of their own, unless one of them is text. */
export const element = (name: string, attributes: Attributes = {}, ...children: Children): XmlOutput =>
  build(name, attributes, children, false)

/** An element in which white space is content, as in a paragraph. */
export const textElement = (name: string, attributes: Attributes = {}, ...children: Children): XmlOutput =>
  build(name, attributes, children, true)

function build(name: string, attributes: Attributes, children: Children, isText: boolean): XmlOutput {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as const],
  )
  return {
    name,
    attributes: Object.fromEntries(written),
    children: children.filter((child) => child !== undefined && child !== false),
    isText,
  }
}

/** A whole file in UTF-8, with a declaration and two spaces a level. */
export function writeXml(root: XmlOutput): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '', false)}\n`
}

function writeElement(node: XmlOutput, indent: string, isInText: boolean): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')
  const start = `<${node.name}${attributes}`
  if (node.children.length === 0) return `${start}/>`
  const keepsSpace = isInText || node.isText || node.children.some((child) => typeof child === 'string')
  const inner = `${indent}  `
  const children = node.children.map((child) =>
    typeof child === 'string' ? escapeText(child) : writeElement(child, inner, keepsSpace),
  )
  const content = keepsSpace ? children.join('') : `\n${inner}${children.join(`\n${inner}`)}\n${indent}`
  return `${start}>${content}</${node.name}>`
}

/** Escapes text; characters that XML cannot hold become U+FFFD. */
function escapeText(text: string): string {
  return replaceForbidden(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;')
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;')
}

/** Everything that is not a `Char` of XML 1.0. */
const replaceForbidden = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
