import type {Place} from '../../diagnostics/diagnostic.ts'

/** An element. Names are without their prefix, because files choose prefixes freely. */
export interface XmlElement {
  readonly name: string
  /** The address of its namespace, or an empty text. */
  readonly namespace: string
  /** By name; those of a namespace with its usual prefix, such as `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>
  /** Elements and texts in order; comments and instructions are left out, sections of CDATA are texts. */
  readonly children: readonly (XmlElement | string)[]
  /** From the start tag to the end tag. */
  readonly place: Place
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string'

export const childElements = (element: XmlElement, name?: string): readonly XmlElement[] =>
  element.children.filter(isElement).filter((child) => name === undefined || child.name === name)

/** The first child with one of the names. */
export const findChild = (element: XmlElement, ...names: readonly string[]): XmlElement | undefined =>
  element.children.filter(isElement).find(({name}) => names.includes(name))

/** All elements below, in order, that `matches` accepts; what is in an accepted one is not searched. */
export function findAll(element: XmlElement, matches: (element: XmlElement) => boolean): XmlElement[] {
  return childElements(element).flatMap((child) => (matches(child) ? [child] : findAll(child, matches)))
}

/** The text of an element and of all elements in it. */
export function toText(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? toText(child) : child)).join('')
}

/** The trimmed text of the first child with a name. */
export function childText(element: XmlElement, name: string): string | undefined {
  const child = findChild(element, name)
  return child && toText(child).trim()
}
