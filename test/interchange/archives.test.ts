import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {describeArchiveFault} from '../../src/interchange/zip/archive-fault.ts'
import {type Archive, readZip} from '../../src/interchange/zip/read-zip.ts'
import {writeZip} from '../../src/interchange/zip/write-zip.ts'
import {upTo} from '../run-counts.ts'
import {buildZip, join, little, toBytes} from './build-zip.ts'
import {hostileArchives} from './hostile-archives.ts'

const descriptor = join([little([0x0807_4b50, 4])])
const text = new TextDecoder()

function entriesOf(bytes: Uint8Array): Record<string, string> {
  const read = readZip(bytes)
  if ('fault' in read) throw new Error(describeArchiveFault(read.fault))
  return textsOf(read.entries)
}

const textsOf = (entries: Archive): Record<string, string> =>
  Object.fromEntries([...entries].map(([name, bytes]) => [name, text.decode(bytes)]))

describe('a hostile archive is refused:', () => {
  test.each(Object.entries(hostileArchives))('%s', (_, {reason, bytes}) => {
    const read = readZip(bytes())
    expect('fault' in read && read.fault.reason).toBe(reason)
    if ('fault' in read) expect(describeArchiveFault(read.fault)).toMatch(/^[A-Z][^\p{Cc}]+[^.]$/u)
  })
})

describe('an ordinary archive is read:', () => {
  const content = 'one\n'
  const follows = {
    name: 'a.xml',
    content,
    flags: 0x0808,
    local: {crc: 0, size: 0, packedSize: 0},
  }
  const trailer = (() => {
    const plain = buildZip([{name: 'a.xml', content}])
    return plain.slice(14, 26)
  })()

  test.each<[string, Uint8Array, Record<string, string>]>([
    ['no entries', buildZip([]), {}],
    [
      'stored and packed',
      buildZip([
        {name: 'a', content},
        {name: 'b', content, method: 0},
      ]),
      {a: content, b: content},
    ],
    [
      'an empty file',
      buildZip([
        {name: 'a', content: ''},
        {name: 'b', method: 8, packed: new Uint8Array()},
      ]),
      {a: '', b: ''},
    ],
    [
      'folders, before or after their files',
      buildZip([
        {name: 'a/b.xml', content},
        {name: 'a/', mode: 0o040755},
      ]),
      {'a/b.xml': content},
    ],
    ['a name that is not ASCII', buildZip([{name: 'ü/日本.xml', content}]), {'ü/日本.xml': content}],
    ['a name in UTF-8 without the flag', buildZip([{name: 'ü.xml', content, flags: 0}]), {'ü.xml': content}],
    ['the mode of Unix', buildZip([{name: 'a', content, mode: 0o100644}]), {a: content}],
    ['sizes after the content', buildZip([{...follows, after: trailer}]), {'a.xml': content}],
    [
      'sizes after the content, signed',
      buildZip([{...follows, after: join([descriptor, trailer])}]),
      {'a.xml': content},
    ],
    ['a comment', buildZip([{name: 'a', content}], {comment: toBytes('packed by hand')}), {a: content}],
    [
      'a small file that packs very well',
      buildZip([{name: 'a', content: ' '.repeat(500_000)}]),
      {a: ' '.repeat(500_000)},
    ],
  ])('%s', (_, bytes, expected) => {
    expect(entriesOf(bytes)).toEqual(expected)
  })

  test('an archive in it stays packed, also at its end', () => {
    const inner = buildZip([{name: '../../evil', content}])
    const read = readZip(buildZip([{name: 'inner.zip', content: inner, method: 0}]))
    expect('entries' in read && read.entries.get('inner.zip')).toEqual(inner)
  })
})

const files = fc.uniqueArray(
  fc.record({
    path: fc
      .array(fc.stringMatching(/^[a-z\u00E4\u65E50-9 ]{1,8}$/), {minLength: 1, maxLength: 3})
      .map((parts) => `${parts.join('/')}.xml`),
    bytes: fc.uint8Array({maxLength: 2000}),
  }),
  {selector: ({path}) => path, maxLength: 8},
)

describe('for any files', () => {
  test('what is written is read back, sorted', () => {
    fc.assert(
      fc.property(files, (list) => {
        const read = readZip(writeZip(list))
        const sorted = [...list].sort((a, b) => (a.path < b.path ? -1 : 1))
        expect('entries' in read && [...read.entries].map(([path, bytes]) => ({path, bytes}))).toEqual(sorted)
      }),
      upTo(2000),
    )
  })

  test('the order of the files changes no byte', () => {
    fc.assert(
      fc.property(files, (list) => {
        expect(writeZip([...list].reverse())).toEqual(writeZip(list))
      }),
      upTo(1000),
    )
  })

  test('an archive with changed bytes is read or refused, and no entry differs unnoticed', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), {minLength: 1, maxLength: 4})
    fc.assert(
      fc.property(files, changes, (list, changed) => {
        const bytes = writeZip(list)
        for (const [at, byte] of changed) bytes[at % bytes.length] = byte
        const read = readZip(bytes)
        const contents = list.map((file) => file.bytes.join())
        for (const content of 'entries' in read ? read.entries.values() : [])
          expect(contents).toContain(content.join())
      }),
      upTo(5000),
    )
  })
})

test('the date of 1980 does not depend on the time zone', () => {
  const bytes = writeZip([{path: 'a.xml', bytes: toBytes('a')}])
  expect([...bytes.subarray(12, 14)]).toEqual([0x21, 0])
})

test.each(['../a', '/a', 'a/', '', '__proto__', '7', 'a\\b'])(
  'refuses to write an entry named %j',
  (path) => {
    expect(() => writeZip([{path, bytes: new Uint8Array()}])).toThrow(TypeError)
  },
)

test('refuses to write names that some systems cannot tell apart', () => {
  const bytes = new Uint8Array()
  expect(() =>
    writeZip([
      {path: 'a.xml', bytes},
      {path: 'A.xml', bytes},
    ]),
  ).toThrow(TypeError)
})
