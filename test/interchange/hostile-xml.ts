import type {XmlFault} from '../../src/interchange/xml/xml-fault.ts'

interface Hostile {
  readonly reason: XmlFault['reason']
  readonly bytes: () => Uint8Array
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const of = (reason: XmlFault['reason'], text: () => string): Hostile => ({reason, bytes: () => utf8(text())})
const bytes = (reason: XmlFault['reason'], ...parts: readonly (string | readonly number[])[]): Hostile => ({
  reason,
  bytes: () => Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)])),
})
const subset = (declarations: string, content = ''): Hostile =>
  of('subset', () => `<!DOCTYPE quiz [${declarations}]><quiz>${content}</quiz>`)

const laughs = Array.from(
  {length: 9},
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('')
const attributes = (count: number): string =>
  Array.from({length: count}, (_, index) => ` a${index}="1"`).join('')

/** XML that must be refused, each with the reason. */
export const hostileXml: Readonly<Record<string, Hostile>> = {
  'a billion laughs': subset(`<!ENTITY l0 "ha">${laughs}`, '&l9;'),
  'a quadratic blow-up': of(
    'subset',
    () => `<!DOCTYPE q [<!ENTITY a "${'a'.repeat(50_000)}">]><q>${'&a;'.repeat(50_000)}</q>`,
  ),
  'an external entity': subset('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'),
  'an external entity by a public name': subset('<!ENTITY x PUBLIC "-//X" "http://example.com/x">', '&x;'),
  'a parameter entity': subset('<!ENTITY % x SYSTEM "http://example.com/x.dtd"> %x;'),
  'an entity that contains itself': subset('<!ENTITY a "&b;"><!ENTITY b "&a;">', '&a;'),
  'a default for an attribute': subset('<!ATTLIST quiz type CDATA "question">'),
  'an empty subset': subset(''),
  'a subset after an address': of(
    'subset',
    () => '<!DOCTYPE quiz SYSTEM "a[b].dtd" [<!ENTITY a "b">]><quiz/>',
  ),
  'an entity of HTML that XML lacks': of('malformed', () => '<quiz>&nbsp;</quiz>'),
  'an entity of the document type that is not loaded': of(
    'malformed',
    () => '<!DOCTYPE quiz SYSTEM "a.dtd"><quiz>&copy;</quiz>',
  ),
  'elements nested too deeply': of('depth', () => '<a>'.repeat(101) + '</a>'.repeat(101)),
  'elements nested without an end': of('depth', () => '<a>'.repeat(5_000_000)),
  'too many elements': of('elements', () => `<a>${'<b/>'.repeat(300_001)}</a>`),
  'too many attributes': of('attributes', () => `<a${attributes(257)}/>`),
  'very many attributes': of('attributes', () => `<a${attributes(1_000_000)}/>`),
  'too much text': of('text', () => `<a>${'word. '.repeat(300_000)}</a>`),
  'too much text in a section of CDATA': of('text', () => `<a><![CDATA[${'word.'.repeat(300_000)}]]></a>`),
  'a file that is too large': {reason: 'size', bytes: () => new Uint8Array(21 * 1024 * 1024)},
  'no bytes': of('malformed', () => ''),
  'no element': of('malformed', () => '<?xml version="1.0"?>'),
  'an element without an end': of('malformed', () => '<a><b></a>'),
  'two roots': of('malformed', () => '<a/><b/>'),
  'text after the root': of('malformed', () => '<a/>text'),
  'an attribute twice': of('malformed', () => '<a b="1" b="2"/>'),
  'an attribute twice by two prefixes': of('malformed', () => '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>'),
  'a prefix that is not declared': of('malformed', () => '<x:a/>'),
  'a less-than sign in a value': of('malformed', () => '<a b="<"/>'),
  'a value without quotes': of('malformed', () => '<a b=1/>'),
  'a control character': of('malformed', () => '<a>\u0001</a>'),
  'a reference to a control character': of('malformed', () => '<a>&#1;</a>'),
  'a reference to a control character in XML 1.1': of('malformed', () => '<?xml version="1.1"?><a>&#1;</a>'),
  'a reference to an unpaired surrogate': of('malformed', () => '<a>&#xD800;</a>'),
  'a reference beyond Unicode': of('malformed', () => '<a>&#x110000;</a>'),
  'a second document type': of('malformed', () => '<!DOCTYPE a><!DOCTYPE a><a/>'),
  'two hyphens in a comment': of('malformed', () => '<!-- a -- b --><a/>'),
  'a comment without an end': of('malformed', () => `<a/><!--${'-'.repeat(1_000_000)}`),
  'a web page': of('malformed', () => '<!DOCTYPE html><html><br></html>'),
  'an encoding without a decoder': bytes('encoding', '<?xml version="1.0" encoding="EBCDIC-CP-US"?><a/>'),
  'an encoding that hides markup': bytes(
    'encoding',
    '<?xml version="1.0" encoding="UTF-7"?><a>+ADw-b/+AD4-</a>',
  ),
  'UTF-16 without a mark': bytes('malformed', [0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0]),
  'UTF-16 with half a character': bytes('not-encoded', [0xff, 0xfe, 0x3c]),
  'bytes that are not UTF-8': bytes('not-encoded', '<a>', [0xff], '</a>'),
  'an overlong less-than sign': bytes('not-encoded', '<a>', [0xc0, 0xbc], '</a>'),
}
