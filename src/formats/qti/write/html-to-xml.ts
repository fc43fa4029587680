import type {ElementContent, RootContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {textElement, type XmlOutput} from '../../../interchange/xml/write-xml.ts'

/** Elements that QTI has besides its own, with the attributes that are kept. */
const allowed: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...(
    'p div pre blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hr table caption thead tbody tfoot tr th td br em strong ' +
    'code kbd samp var sub sup span abbr cite q b i'
  )
    .split(' ')
    .map((name) => [name, []] as const),
  ['a', ['href']],
  ['img', ['src', 'alt', 'width', 'height']],
])

const void2: ReadonlySet<string> = new Set(['br', 'hr', 'img'])

/** What takes the place of an element, by its nodes so far. */
export type ReplaceElement = (element: {
  readonly name: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly children: readonly ElementContent[]
}) => readonly (XmlOutput | string)[] | undefined

/** HTML as elements of XML. What QTI has no element for is replaced by its content. */
export function htmlToXml(html: string, replace: ReplaceElement = () => undefined): (XmlOutput | string)[] {
  return toNodes(fromHtml(html, {fragment: true}).children, replace)
}

function toNodes(
  nodes: readonly (RootContent | ElementContent)[],
  replace: ReplaceElement,
): (XmlOutput | string)[] {
  return nodes.flatMap((node): readonly (XmlOutput | string)[] => {
    if (node.type === 'text') return [node.value]
    if (node.type !== 'element') return []
    const {tagName: name, properties, children} = node
    const replaced = replace({name, properties, children})
    if (replaced) return replaced
    const attributes = allowed[name]
    const content = void2.has(name) ? [] : toNodes(children, replace)
    if (!attributes) return content
    const kept = Object.fromEntries(
      attributes.flatMap((key) => {
        const value = properties[key]
        return value === undefined || value === null ? [] : [[key, String(value)]]
      }),
    )
    return [textElement(name, name === 'img' ? {alt: '', ...kept} : kept, ...content)]
  })
}

const blocks = new Set('p div pre blockquote ul ol dl h1 h2 h3 h4 h5 h6 hr table'.split(' '))

/** Nodes where only blocks are allowed: text between them becomes paragraphs, white space goes. */
export function toBlocks(nodes: readonly (XmlOutput | string)[]): XmlOutput[] {
  const result: XmlOutput[] = []
  let line: (XmlOutput | string)[] = []
  const end = (): void => {
    if (line.some((node) => typeof node !== 'string' || node.trim() !== ''))
      result.push(textElement('p', {}, ...line))
    line = []
  }
  for (const node of nodes) {
    const isBlock =
      typeof node !== 'string' &&
      (blocks.has(node.name) || /(?<!textEntry|inlineChoice)Interaction$/.test(node.name))
    if (isBlock) {
      end()
      result.push(node)
    } else line.push(node)
  }
  end()
  return result
}
