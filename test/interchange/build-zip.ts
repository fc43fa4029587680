import {deflateSync} from 'fflate'
import {addToCrc32} from '../../src/interchange/zip/crc32.ts'

/** The fields of an entry of an archive; what is left out is derived from its name and content. */
export interface RawEntry {
  readonly name: string | Uint8Array
  readonly content?: Uint8Array | string
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly size?: number
  readonly packed?: Uint8Array
  readonly packedSize?: number
  readonly mode?: number
  readonly offset?: number
  readonly extra?: Uint8Array
  readonly disk?: number
  /** The bytes after the content, such as a data descriptor. */
  readonly after?: Uint8Array
  /** Fields of the local header that differ from the central directory. */
  readonly local?: Partial<
    Pick<RawEntry, 'name' | 'flags' | 'method' | 'crc' | 'size' | 'packedSize' | 'extra'>
  >
}

/** Fields of the end record, and bytes around the parts. */
export interface RawEnd {
  readonly before?: Uint8Array
  readonly beforeEnd?: Uint8Array
  readonly comment?: Uint8Array
  readonly trailing?: Uint8Array
  readonly count?: number
  readonly size?: number
  readonly start?: number
  readonly disk?: number
}

export const toBytes = (text: Uint8Array | string): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

export function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Numbers in little-endian order, each with its number of bytes. */
export const little = (...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array =>
  join(
    fields.map(([value, bytes]) =>
      Uint8Array.from({length: bytes}, (_, index) => Math.floor(value / 256 ** index) % 256),
    ),
  )

export const extraField = (id: number, content: Uint8Array): Uint8Array =>
  join([little([id, 2], [content.length, 2]), content])

/** Writes an archive byte by byte, as wrong as its entries ask for. */
export function buildZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const parts: Uint8Array[] = [end.before ?? new Uint8Array()]
  const listed: Uint8Array[] = []
  let at = parts[0]?.length ?? 0
  for (const entry of entries) {
    const filled = fill(entry)
    const local = fill({...filled, ...entry.local})
    const name = toBytes(local.name)
    const header = join([
      little([0x0403_4b50, 4], [20, 2], [local.flags, 2], [local.method, 2], [0, 2], [0x21, 2]),
      little(
        [local.crc, 4],
        [local.packedSize, 4],
        [local.size, 4],
        [name.length, 2],
        [local.extra.length, 2],
      ),
      name,
      local.extra,
      filled.packed,
      entry.after ?? new Uint8Array(),
    ])
    listed.push(toListed(filled, entry.offset ?? at, entry.disk ?? 0))
    parts.push(header)
    at += header.length
  }
  const directory = join(listed)
  const comment = end.comment ?? new Uint8Array()
  const count = end.count ?? entries.length
  const record = join([
    little([0x0605_4b50, 4], [end.disk ?? 0, 2], [0, 2], [count, 2], [count, 2]),
    little([end.size ?? directory.length, 4], [end.start ?? at, 4], [comment.length, 2]),
    comment,
  ])
  return join([
    ...parts,
    directory,
    end.beforeEnd ?? new Uint8Array(),
    record,
    end.trailing ?? new Uint8Array(),
  ])
}

type Filled = Required<Omit<RawEntry, 'local' | 'offset' | 'disk' | 'after' | 'content'>>

function fill(entry: RawEntry): Filled {
  const content = toBytes(entry.content ?? '')
  const method = entry.method ?? 8
  const packed = entry.packed ?? (method === 8 ? deflateSync(content) : content)
  return {
    name: entry.name,
    flags: entry.flags ?? 0x0800,
    method,
    crc: entry.crc ?? addToCrc32(0, content),
    size: entry.size ?? content.length,
    packed,
    packedSize: entry.packedSize ?? packed.length,
    mode: entry.mode ?? 0,
    extra: entry.extra ?? new Uint8Array(),
  }
}

function toListed(entry: Filled, offset: number, disk: number): Uint8Array {
  const name = toBytes(entry.name)
  return join([
    little([0x0201_4b50, 4], [20, 2], [20, 2], [entry.flags, 2], [entry.method, 2], [0, 2], [0x21, 2]),
    little([entry.crc, 4], [entry.packedSize, 4], [entry.size, 4], [name.length, 2]),
    little([entry.extra.length, 2], [0, 2], [disk, 2], [0, 2], [0, 2], [entry.mode, 2], [offset, 4]),
    name,
    entry.extra,
  ])
}
