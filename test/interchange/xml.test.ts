import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readXml, readXmlText} from '../../src/interchange/xml/read-xml.ts'
import {element, textElement, writeXml, type XmlOutput} from '../../src/interchange/xml/write-xml.ts'
import {describeXmlFault} from '../../src/interchange/xml/xml-fault.ts'
import {
  childElements,
  childText,
  findAll,
  findChild,
  toText,
  type XmlElement,
} from '../../src/interchange/xml/xml-tree.ts'
import {upTo} from '../run-counts.ts'
import {hostileXml} from './hostile-xml.ts'

function rootOf(read: ReturnType<typeof readXml>): XmlElement {
  if ('fault' in read) throw new Error(describeXmlFault(read.fault))
  return read.root
}

const parse = (text: string): XmlElement => rootOf(readXmlText(text))

describe('hostile XML is refused:', () => {
  test.each(Object.entries(hostileXml))('%s', (_, {reason, bytes}) => {
    const read = readXml(bytes())
    expect('fault' in read && read.fault.reason).toBe(reason)
    if ('fault' in read) expect(describeXmlFault(read.fault)).toMatch(/^[A-Z].*[^.]$/)
  })
})

describe('ordinary XML is read:', () => {
  const utf16 = (text: string, low: number): number[] =>
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0)
      return low === 0 ? [code & 255, code >> 8] : [code >> 8, code & 255]
    })
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)

  test.each<[string, Uint8Array, string]>([
    ['UTF-8', text('<a>ü</a>'), 'ü'],
    ['a byte order mark', text('\uFEFF<a>ü</a>'), 'ü'],
    ['UTF-16, little-endian', Uint8Array.from([0xff, 0xfe, ...utf16('<a>ü</a>', 0)]), 'ü'],
    ['UTF-16, big-endian', Uint8Array.from([0xfe, 0xff, ...utf16('<a>ü</a>', 1)]), 'ü'],
    [
      'ISO-8859-1',
      Uint8Array.from([...text('<?xml version="1.0" encoding="ISO-8859-1"?><a>'), 0xfc, ...text('</a>')]),
      'ü',
    ],
    [
      'a document type without a subset',
      text('<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2.dtd"><a>b</a>'),
      'b',
    ],
    ['a bracket in the address of a document type', text('<!DOCTYPE a SYSTEM "a[1].dtd"><a>b</a>'), 'b'],
    ['a section of CDATA', text('<a>1 <![CDATA[< 2 & ]]>3</a>'), '1 < 2 & 3'],
    ['references', text('<a>&lt;&amp;&#x41;&#66;&quot;</a>'), '<&AB"'],
    ['comments and instructions', text('<?x?><!-- c --><a>b<!-- c -->d<?y?></a><!-- e -->'), 'bd'],
    ['line ends of Windows', text('<a>b\r\nc</a>'), 'b\nc'],
    ['long base64', text(`<a>${'QUJD'.repeat(400_000)}</a>`), 'QUJD'.repeat(400_000)],
  ])('%s', (_, bytes, expected) => {
    expect(toText(rootOf(readXml(bytes)))).toBe(expected)
  })

  test('names and attributes come without prefixes, and with their namespace', () => {
    const root = parse(
      '<q:a xmlns:q="urn:q" xmlns:x="urn:x" q:b="1" c="2" xml:lang="de"><d xmlns="urn:d"/></q:a>',
    )
    expect(root).toMatchObject({name: 'a', namespace: 'urn:q'})
    expect([...root.attributes]).toEqual([
      ['b', '1'],
      ['c', '2'],
      ['xml:lang', 'de'],
    ])
    expect(findChild(root, 'd')?.namespace).toBe('urn:d')
  })

  test('places are those of the element, from its start tag to its end tag', () => {
    const root = parse('<a>\r\n  <b\n    c="1">x</b><d/>\n</a>')
    expect(childElements(root).map(({name, place}) => [name, place])).toEqual([
      ['b', {start: {line: 2, column: 3}, end: {line: 3, column: 16}}],
      ['d', {start: {line: 3, column: 16}, end: {line: 3, column: 20}}],
    ])
    expect(root.place).toEqual({start: {line: 1, column: 1}, end: {line: 4, column: 5}})
  })

  test('elements are found by name, and not in what is found', () => {
    const root = parse('<a><b>1</b><c><b> 2 <b>3</b></b></c></a>')
    expect(findAll(root, ({name}) => name === 'b').map(toText)).toEqual(['1', ' 2 3'])
    expect(childText(root, 'b')).toBe('1')
    expect(childText(root, 'e')).toBeUndefined()
  })
})

test('a fault has the place where it was noticed', () => {
  const read = readXmlText('<a>\n  <b>\n  </c>\n</a>')
  expect('fault' in read && read.fault).toMatchObject({reason: 'malformed', place: {start: {line: 3}}})
})

test('elements get lines of their own, but not next to text', () => {
  const root = element(
    'quiz',
    {},
    element('name', {format: 'html', id: undefined, size: 2}, 'a < b'),
    textElement('p', {}, element('b', {}, 'c'), element('i', {}, 'd')),
    element('empty'),
    false,
  )
  expect(writeXml(root)).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <name format="html" size="2">a &lt; b</name>
  <p><b>c</b><i>d</i></p>
  <empty/>
</quiz>
`,
  )
})

interface Plain {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly children: readonly (Plain | string)[]
}

const anyText = fc.string({unit: 'binary', minLength: 1, maxLength: 20})
const name = fc.constantFrom('a', 'b', 'question', 'text-entry')
const {tree} = fc.letrec<{tree: Plain}>((tie) => ({
  tree: fc.record({
    name,
    attributes: fc.uniqueArray(fc.tuple(name, anyText), {selector: ([key]) => key, maxLength: 3}),
    children: fc.oneof(
      {depthSize: 'small'},
      fc.constant([]),
      fc.tuple(anyText),
      fc.array(tie('tree'), {maxLength: 3}),
      fc.tuple(anyText, tie('tree'), anyText, tie('tree')),
    ),
  }),
}))

const toOutput = ({name, attributes, children}: Plain): XmlOutput =>
  textElement(
    name,
    Object.fromEntries(attributes),
    ...children.map((child) => (typeof child === 'string' ? child : toOutput(child))),
  )
const toPlain = ({name, attributes, children}: XmlElement): Plain => ({
  name,
  attributes: [...attributes],
  children: children.map((child) => (typeof child === 'string' ? child : toPlain(child))),
})
/** XML has no code for these characters. */
const allowed = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
const allowedIn = ({name, attributes, children}: Plain): Plain => ({
  name,
  attributes: attributes.map(([key, value]) => [key, allowed(value)]),
  children: children.map((child) => (typeof child === 'string' ? allowed(child) : allowedIn(child))),
})

describe('for any tree', () => {
  test('what is written is read back, letter by letter', () => {
    fc.assert(
      fc.property(tree, (written) => {
        expect(toPlain(parse(writeXml(toOutput(written))))).toEqual(allowedIn(written))
      }),
      upTo(5000),
    )
  })

  test('reading never throws', () => {
    const pieces = [
      '<',
      '>',
      '/',
      'a',
      '="',
      '"',
      '&',
      ';',
      '#',
      '[',
      ']]>',
      '<![CDATA[',
      '<!--',
      '-->',
      '<?',
      '<!DOCTYPE ',
      '\n',
      '\u0000',
      ' ',
    ]
    const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), anyText)).map((parts) => parts.join(''))
    fc.assert(
      fc.property(soup, (text) => {
        const read = readXmlText(text)
        expect('root' in read || describeXmlFault(read.fault).length > 0).toBe(true)
      }),
      upTo(10_000),
    )
  })
})
