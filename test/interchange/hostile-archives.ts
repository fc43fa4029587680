import {deflateSync} from 'fflate'
import type {ArchiveFault} from '../../src/interchange/zip/archive-fault.ts'
import {buildZip, extraField, join, little, type RawEntry, toBytes} from './build-zip.ts'

interface Hostile {
  readonly reason: ArchiveFault['reason']
  readonly bytes: () => Uint8Array
}

const megabyte = 1024 * 1024
const file = (name: string | Uint8Array, more: Partial<RawEntry> = {}): RawEntry => ({
  name,
  content: `content of ${name}`,
  ...more,
})
const good = file('a.xml')
const of = (reason: ArchiveFault['reason'], bytes: () => Uint8Array): Hostile => ({reason, bytes})
const one = (reason: ArchiveFault['reason'], entry: RawEntry): Hostile => of(reason, () => buildZip([entry]))
const unsafeNames = {
  'an absolute path': '/etc/passwd',
  'a path upward': '../a.xml',
  'a path upward inside': 'a/../../b.xml',
  'a dot segment': './a.xml',
  'an empty segment': 'a//b.xml',
  'a drive': 'C:/a.xml',
  'a drive without a slash': 'c:a.xml',
  'a backslash': '..\\a.xml',
  'a share': '\\\\server\\a.xml',
  'a null character': 'a.xml\0.png',
  'a line end': 'a\nb.xml',
  'an escape sequence': 'a\u001B[2J.xml',
  'a bidirectional control': 'a\u202Elmx.exe',
  'a line separator': 'a\u2028.xml',
  'only a slash': '/',
  'no characters': '',
  'two dots alone': '..',
  'a folder upward': 'a/../',
  'too many characters': `${'a/'.repeat(600)}b.xml`,
}
const zeros = (length: number): Uint8Array => new Uint8Array(length)
const bomb = deflateSync(zeros(24 * megabyte), {level: 9})

/** Archives that must be refused, each with the reason. */
export const hostileArchives: Readonly<Record<string, Hostile>> = {
  'no archive at all': of('not-zip', () => toBytes('<quiz/>')),
  'no bytes': of('not-zip', () => zeros(0)),
  'a start without an end': of('not-zip', () => buildZip([good]).subarray(0, 40)),
  'bytes after the end': of('unlisted-bytes', () => buildZip([good], {trailing: toBytes('MZ')})),
  'bytes between directory and end': of('unlisted-bytes', () => buildZip([good], {beforeEnd: toBytes('PK')})),
  'a second end in the comment': of('ambiguous', () =>
    buildZip([good], {comment: buildZip([file('b.xml')]).slice(-22)}),
  ),
  'a second end elsewhere in the comment': of('ambiguous', () =>
    buildZip([good], {comment: join([little([0x0605_4b50, 4]), zeros(30)])}),
  ),
  'fewer entries than counted': of('truncated', () => buildZip([good], {count: 2})),
  'more entries than counted': of('unlisted-bytes', () => buildZip([good, file('b.xml')], {count: 1})),
  'a directory outside': of('truncated', () => buildZip([good], {start: 1_000_000})),
  'a directory that is too long': of('truncated', () => buildZip([good], {size: 1_000_000})),
  'a local header outside': one('truncated', {...good, offset: 1_000_000}),
  'a local header that is none': one('truncated', {...good, offset: 7}),
  'content that reaches into the directory': one('truncated', {...good, packedSize: 10_000}),
  'two disks': of('disks', () => buildZip([good], {disk: 1})),
  'an entry of another disk': one('disks', {...good, disk: 3}),
  'the size of zip64 in the end': of('zip64', () => buildZip([good], {start: 0xffff_ffff})),
  'a locator of zip64': of('zip64', () =>
    buildZip([good], {beforeEnd: join([little([0x0706_4b50, 4]), zeros(16)])}),
  ),
  'an extra field of zip64': one('zip64', {...good, extra: extraField(1, zeros(16))}),
  'an extra field of zip64 in the local header': one('zip64', {
    ...good,
    local: {extra: extraField(1, zeros(16))},
  }),
  'too many entries': of('entries', () =>
    buildZip(Array.from({length: 2001}, (_, index) => ({name: `${index}.xml`, method: 0}))),
  ),
  'a bomb that says its size': of('size', () =>
    buildZip([{name: 'a', packed: bomb, size: 24 * megabyte, crc: 0}]),
  ),
  'a bomb that says a small size': one('headers', {name: 'a', packed: bomb, size: 100, crc: 0}),
  'a bomb just below the size of an entry': one('ratio', {
    name: 'a',
    packed: deflateSync(zeros(19 * megabyte), {level: 9}),
    size: 19 * megabyte,
  }),
  'many entries that are too much together': of('total', () =>
    buildZip(
      Array.from({length: 6}, (_, index) => ({
        name: `${index}`,
        packed: zeros(megabyte / 8),
        size: 19 * megabyte,
      })),
    ),
  ),
  'an archive that is too large': of('archive', () => zeros(21 * megabyte)),
  ...Object.fromEntries(
    Object.entries(unsafeNames).map(([what, name]) => [`a name with ${what}`, one('name', file(name))]),
  ),
  'a name in Latin-1': one('name-encoding', file(Uint8Array.of(0x66, 0xfc, 0x72), {flags: 0})),
  'a name with an unpaired surrogate': one('name-encoding', file(Uint8Array.of(0x61, 0xed, 0xa0, 0x80))),
  'a name with overlong dots': one('name-encoding', file(Uint8Array.of(0xc0, 0xae, 0xc0, 0xae, 0x2f, 0x61))),
  'the same name twice': of('duplicate', () => buildZip([good, {...good, content: 'other'}])),
  'names that differ by case': of('duplicate', () => buildZip([good, file('A.XML')])),
  'names that differ by composition': of('duplicate', () =>
    buildZip([file('\u00E9.png'), file('e\u0301.png')]),
  ),
  'names that differ by both': of('duplicate', () => buildZip([file('\u00C9.png'), file('e\u0301.png')])),
  'a file that is also a folder': of('duplicate', () => buildZip([file('a'), file('a/b.xml')])),
  'a folder that is also a file': of('duplicate', () => buildZip([file('a/b.xml'), file('A')])),
  'a folder twice': of('duplicate', () => buildZip([{name: 'a/'}, {name: 'A/'}])),
  'a symbolic link': one('link', {...good, content: '/etc/passwd', mode: 0o120777}),
  'a device': one('link', {...good, mode: 0o020666}),
  'a pipe': one('link', {...good, mode: 0o010644}),
  'a folder with content': one('folder', file('a/')),
  'a folder by its mode': one('folder', {...good, mode: 0o040755}),
  encryption: one('encrypted', {...good, flags: 0x0801}),
  'strong encryption': one('encrypted', {...good, flags: 0x0840}),
  'masked headers': one('encrypted', {...good, flags: 0x2800}),
  patches: one('method', {...good, flags: 0x0820}),
  'another method': one('method', {...good, method: 12}),
  'another name in the local header': one('headers', {...good, local: {name: 'b.xml'}}),
  'another method in the local header': one('headers', {...good, local: {method: 0}}),
  'another size in the local header': one('headers', {...good, local: {size: 1}}),
  'another checksum in the local header': one('headers', {...good, local: {crc: 1}}),
  'other flags in the local header': one('headers', {...good, local: {flags: 0}}),
  'another name in an extra field': one('headers', {
    ...good,
    extra: extraField(0x7075, join([zeros(5), toBytes('b.xml')])),
  }),
  'an extra field without an end': one('headers', {...good, extra: little([0x9999, 2], [500, 2])}),
  'a descriptor that differs': one('headers', {
    ...good,
    flags: 0x0808,
    local: {crc: 0, size: 0, packedSize: 0},
    after: join([little([0x0807_4b50, 4]), zeros(12)]),
  }),
  'an entry listed twice': of('duplicate', () => buildZip([good, {...good, offset: 0}])),
  'bytes listed under two names': of('headers', () => buildZip([good, file('b.xml', {offset: 0})])),
  'an entry inside another': of('overlap', () => {
    const inner = buildZip([file('b.xml', {method: 0})])
    const outer = {name: 'a.zip', content: inner, method: 0}
    return buildZip([outer, file('b.xml', {method: 0, offset: 30 + 5})])
  }),
  'a wrong checksum': one('checksum', {...good, crc: 1}),
  'a wrong checksum of a stored entry': one('checksum', {...good, method: 0, crc: 1}),
  'more content than it says': one('headers', {...good, size: 3}),
  'less content than it says': one('headers', {...good, size: 300}),
  'a stored entry of two sizes': one('headers', {...good, method: 0, size: 3}),
  'content that is no Deflate': one('damaged', {...good, packed: Uint8Array.of(7, 7, 7, 7, 7, 7)}),
  'content that ends early': one('damaged', {
    ...good,
    packed: deflateSync(toBytes('content of a.xml')).slice(0, -4),
  }),
  'no content where some is promised': one('damaged', {...good, packed: zeros(0)}),
}
