import {isElement, type XmlElement} from '../../../interchange/xml/xml-tree.ts'

const voidElements = new Set(['br', 'hr', 'img', 'col', 'wbr'])

/** What takes the place of an element: HTML, or `undefined` for the element itself. */
export type Replace = (element: XmlElement) => string | undefined

/** The content of an element of QTI as HTML. */
export const contentToHtml = (element: XmlElement, replace: Replace): string =>
  element.children.map((child) => (isElement(child) ? xmlToHtml(child, replace) : escapeXml(child))).join('')

function xmlToHtml(element: XmlElement, replace: Replace): string {
  const replaced = replace(element)
  if (replaced !== undefined) return replaced
  const {name, attributes} = element
  if (name === 'object' && /^image\//.test(attributes.get('type') ?? ''))
    return `<img src="${escapeXml(attributes.get('data') ?? '')}" alt="${escapeXml(contentToHtml(element, replace))}">`
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')
  if (name === 'contentBody') return contentToHtml(element, replace)
  if (voidElements.has(name)) return `<${name}${written}>`
  return `<${name}${written}>${contentToHtml(element, replace)}</${name}>`
}

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
