import {isElement, type XmlElement} from '../../../interchange/xml/xml-tree.ts'

const toCamelCase = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/**
 * An item of QTI 3 with the names that QTI 2 has for the same elements: `qti-choice-interaction` becomes
 * `choiceInteraction`. Elements of HTML stay as they are.
 */
export function toVersion2(element: XmlElement): XmlElement {
  const isOwn = element.name.startsWith('qti-')
  const children = element.children.map((child) => (isElement(child) ? toVersion2(child) : child))
  if (!isOwn) return {...element, children}
  const attributes = [...element.attributes].map(
    ([name, value]) => [name.startsWith('data-') ? name : toCamelCase(name), value] as const,
  )
  return {...element, name: toCamelCase(element.name.slice(4)), attributes: new Map(attributes), children}
}
