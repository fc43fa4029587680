import type {XmlOutput} from '../../../interchange/xml/write-xml.ts'

const toKebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Elements of HTML, which have the same names in both versions. */
const shared = new Set(
  (
    'p div pre blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hr table caption thead tbody tfoot tr th td br em strong ' +
    'code kbd samp var sub sup span abbr cite q b i a img'
  ).split(' '),
)

/** An item of QTI 2 with the names of QTI 3. */
export function toVersion3(node: XmlOutput): XmlOutput {
  const children = node.children.map((child) => (typeof child === 'string' ? child : toVersion3(child)))
  if (shared.has(node.name)) return {...node, children}
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [
      name.includes(':') ? name : toKebabCase(name),
      value,
    ]),
  )
  return {...node, name: `qti-${toKebabCase(node.name)}`, attributes, children}
}
