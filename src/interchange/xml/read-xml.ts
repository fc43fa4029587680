import {type SaxesAttributeNS, SaxesParser, type SaxesTagNS} from 'saxes'
import type {Place, Point} from '../../diagnostics/diagnostic.ts'
import {decodeXml} from './decode-xml.ts'
import type {XmlFault} from './xml-fault.ts'
import {type XmlLimits, xmlLimits} from './xml-limits.ts'
import type {XmlElement} from './xml-tree.ts'

type Read = {readonly root: XmlElement} | {readonly fault: XmlFault}

/** A refusal on the way; `readXml` turns it into a value. */
class Refusal extends Error {
  readonly fault: Omit<XmlFault, 'place'>
  readonly at: number
  constructor(fault: Omit<XmlFault, 'place'>, at: number) {
    super(fault.reason)
    this.fault = fault
    this.at = at
  }
}

interface OpenElement {
  readonly start: number
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

/**
 * Reads a file of XML 1.0 with namespaces into a tree, or says why it is refused. No entity of a document type is
 * expanded and nothing is loaded: a document type without a subset is ignored, any other is refused.
 */
export function readXml(bytes: Uint8Array, limits: XmlLimits = xmlLimits): Read {
  const start = {line: 1, column: 1}
  const nowhere = {start, end: start}
  if (bytes.length > limits.bytes) return {fault: {reason: 'size', limit: limits.bytes, place: nowhere}}
  const decoded = decodeXml(bytes)
  if ('fault' in decoded)
    return {fault: {reason: decoded.fault, place: nowhere, ...(decoded.detail && {detail: decoded.detail})}}
  return readXmlText(decoded.text, limits)
}

/** As `readXml`, for text that is decoded already. */
export function readXmlText(text: string, limits: XmlLimits = xmlLimits): Read {
  const lines = new Lines(text)
  try {
    return {root: new TreeBuilder(text, lines, limits).build()}
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const at = Math.min(error.at, text.length)
    return {fault: {...error.fault, place: lines.place(at, at)}}
  }
}

class TreeBuilder {
  readonly #text: string
  readonly #lines: Lines
  readonly #limits: XmlLimits
  readonly #parser = new SaxesParser({
    xmlns: true,
    position: false,
    forceXMLVersion: true,
    defaultXMLVersion: '1.0',
  })
  readonly #open: OpenElement[] = []
  #root: XmlElement | undefined
  #count = 0
  #attributes = 0

  constructor(text: string, lines: Lines, limits: XmlLimits) {
    this.#text = text
    this.#lines = lines
    this.#limits = limits
  }

  build(): XmlElement {
    const parser = this.#parser
    parser.on('error', ({message}) => this.#refuse({reason: 'malformed', detail: message.replace(/\.$/, '')}))
    parser.on('doctype', (declaration) => {
      if (/\[/.test(declaration.replace(/"[^"]*"|'[^']*'/g, ''))) this.#refuse({reason: 'subset'})
    })
    parser.on('opentagstart', () => {
      this.#attributes = 0
    })
    parser.on('attribute', () => {
      this.#attributes += 1
      this.#check('attributes', this.#attributes, this.#limits.attributes)
    })
    parser.on('opentag', (tag) => this.#openTag(tag))
    parser.on('closetag', (tag) => this.#closeTag(tag))
    parser.on('text', (text) => this.#addText(text))
    parser.on('cdata', (text) => this.#addText(text))
    parser.write(this.#text).close()
    // The parser reports a file without a root as an error.
    return this.#root ?? this.#refuse({reason: 'malformed', detail: 'no element'})
  }

  #openTag({attributes}: SaxesTagNS): void {
    this.#count += 1
    this.#check('elements', this.#count, this.#limits.elements)
    this.#check('depth', this.#open.length + 1, this.#limits.depth)
    // A `<` in a value is an error of syntax, so the last one begins this tag.
    const start = this.#text.lastIndexOf('<', this.#parser.position - 1)
    this.#open.push({start, attributes: toMap(attributes), children: []})
  }

  #closeTag({local, uri}: SaxesTagNS): void {
    const open = this.#open.pop()
    if (!open) return
    const place = this.#lines.place(open.start, this.#parser.position)
    const element = {name: local, namespace: uri, attributes: open.attributes, children: open.children, place}
    const parent = this.#open.at(-1)
    if (parent) parent.children.push(element)
    else this.#root = element
  }

  #addText(text: string): void {
    if (text.length > this.#limits.textCharacters && !/^[A-Za-z\d+/=\s]*$/.test(text))
      this.#refuse({reason: 'text', limit: this.#limits.textCharacters})
    if (text !== '') this.#open.at(-1)?.children.push(text)
  }

  #check(reason: XmlFault['reason'], found: number, limit: number): void {
    if (found > limit) this.#refuse({reason, limit})
  }

  #refuse(fault: Omit<XmlFault, 'place'>): never {
    throw new Refusal(fault, this.#parser.position)
  }
}

const none: ReadonlyMap<string, string> = new Map()

function toMap(attributes: Readonly<Record<string, SaxesAttributeNS>>): ReadonlyMap<string, string> {
  const all = Object.values(attributes).filter(({prefix, name}) => prefix !== 'xmlns' && name !== 'xmlns')
  if (all.length === 0) return none
  return new Map(all.map(({prefix, local, value}) => [prefix === 'xml' ? `xml:${local}` : local, value]))
}

/** The places of offsets in a text whose lines end as in XML. */
class Lines {
  readonly #starts: readonly number[]

  constructor(text: string) {
    const starts = [0]
    const end = /\r\n?|\n/g
    while (end.exec(text)) starts.push(end.lastIndex)
    this.#starts = starts
  }

  place(start: number, end: number): Place {
    return {start: this.#point(start), end: this.#point(end)}
  }

  #point(offset: number): Point {
    let low = 0
    let high = this.#starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return {line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1}
  }
}
