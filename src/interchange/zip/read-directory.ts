import type {ArchiveFault} from './archive-fault.ts'
import type {ArchiveLimits} from './archive-limits.ts'

/** An entry as one of its two headers describes it. */
export interface Header {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly name: Uint8Array
  readonly extra: Uint8Array
}

/** An entry of the central directory. */
export interface ListedEntry extends Header {
  /** The mode of Unix, or 0. */
  readonly mode: number
  /** Where its local header begins. */
  readonly offset: number
}

export interface Directory {
  readonly listed: readonly ListedEntry[]
  /** Where the directory begins, and so the last packed bytes may end. */
  readonly start: number
}

const signatures = {local: 0x0403_4b50, listed: 0x0201_4b50, end: 0x0605_4b50, zip64Locator: 0x0706_4b50}
const endLength = 22
const listedLength = 46
const localLength = 30
const maxComment = 0xffff

/** A refusal on the way; `readZip` turns it into a value. */
export class Refusal extends Error {
  readonly fault: ArchiveFault
  constructor(fault: ArchiveFault) {
    super(fault.reason)
    this.fault = fault
  }
}

export function refuse(reason: ArchiveFault['reason'], more: Omit<ArchiveFault, 'reason'> = {}): never {
  throw new Refusal({reason, ...more})
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Reads the central directory (APPNOTE.TXT 4.3.12 and 4.3.16), which must end where the end record begins. */
export function readDirectory(bytes: Uint8Array, limits: ArchiveLimits): Directory {
  const view = viewOf(bytes)
  const end = findEnd(bytes, view)
  const locator = end - 20
  if (locator >= 0 && view.getUint32(locator, true) === signatures.zip64Locator) refuse('zip64')
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || size === 0xffff_ffff || start === 0xffff_ffff) refuse('zip64')
  const isOnOneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count
  if (!isOnOneDisk) refuse('disks')
  if (count > limits.entries) refuse('entries', {found: count, limit: limits.entries})
  if (start + size > end) refuse('truncated')
  if (start + size < end) refuse('unlisted-bytes')
  const listed: ListedEntry[] = []
  let at = start
  while (at < end) {
    if (listed.length === count) refuse('unlisted-bytes')
    const entry = readListed(bytes, view, at, end)
    listed.push(entry.listed)
    at = entry.next
  }
  if (listed.length < count) refuse('truncated')
  return {listed, start}
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const found: number[] = []
  const first = Math.max(0, bytes.length - endLength - maxComment)
  for (let at = bytes.length - endLength; at >= first; at -= 1) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === signatures.end) found.push(at)
  }
  const reachesEnd = found.filter((at) => at + endLength + view.getUint16(at + 20, true) === bytes.length)
  const [end] = reachesEnd
  if (end === undefined) return refuse(found.length > 0 ? 'unlisted-bytes' : 'not-zip')
  // Other readers take the last record, even one in the comment of another. Before it, an archive may be stored.
  if (reachesEnd.length > 1 || end !== found[0]) refuse('ambiguous')
  return end
}

function readListed(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): {listed: ListedEntry; next: number} {
  if (at + listedLength > end || view.getUint32(at, true) !== signatures.listed) refuse('truncated')
  const nameStart = at + listedLength
  const extraStart = nameStart + view.getUint16(at + 28, true)
  const commentStart = extraStart + view.getUint16(at + 30, true)
  const next = commentStart + view.getUint16(at + 32, true)
  if (next > end) refuse('truncated')
  if (view.getUint16(at + 34, true) !== 0) refuse('disks')
  const listed = {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    mode: view.getUint16(at + 40, true),
    offset: view.getUint32(at + 42, true),
    name: bytes.subarray(nameStart, extraStart),
    extra: bytes.subarray(extraStart, commentStart),
  }
  return {listed, next}
}

/** Reads the header before the packed bytes of an entry, and where these begin (APPNOTE.TXT 4.3.7). */
export function readLocal(bytes: Uint8Array, at: number, end: number): {local: Header; dataStart: number} {
  const view = viewOf(bytes)
  if (at + localLength > end || view.getUint32(at, true) !== signatures.local) refuse('truncated')
  const nameStart = at + localLength
  const extraStart = nameStart + view.getUint16(at + 26, true)
  const dataStart = extraStart + view.getUint16(at + 28, true)
  if (dataStart > end) refuse('truncated')
  const local = {
    flags: view.getUint16(at + 6, true),
    method: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 14, true),
    packedSize: view.getUint32(at + 18, true),
    size: view.getUint32(at + 22, true),
    name: bytes.subarray(nameStart, extraStart),
    extra: bytes.subarray(extraStart, dataStart),
  }
  return {local, dataStart}
}
