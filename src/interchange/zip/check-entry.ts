import type {ArchiveLimits} from './archive-limits.ts'
import {isSafeEntryName} from './entry-names.ts'
import {type Header, type ListedEntry, readLocal, refuse, viewOf} from './read-directory.ts'

/** An entry that passed all checks of its headers: its name, and where its packed bytes are. */
export interface CheckedEntry {
  readonly name: string
  readonly listed: ListedEntry
  readonly start: number
  readonly dataStart: number
  readonly end: number
}

/** Bits of the flags: encrypted, patched, strongly encrypted, masked headers; and sizes after the bytes. */
const encrypted = 0x0001 | 0x0040 | 0x2000
const patched = 0x0020
const sizesFollow = 0x0008

const extraFields = {zip64: 0x0001, unicodePath: 0x7075}
const fileTypes = {mask: 0xf000, folder: 0x4000, regular: 0x8000}

/** Checks the headers of an entry against each other, and its sizes against the limits. */
export function checkEntry(
  bytes: Uint8Array,
  listed: ListedEntry,
  directoryStart: number,
  limits: ArchiveLimits,
): CheckedEntry {
  const name = readName(listed.name)
  if (!isSafeEntryName(name)) refuse('name', {entry: name})
  checkKind(name, listed)
  checkExtra(name, listed)
  if (listed.size > limits.entryBytes)
    refuse('size', {entry: name, found: listed.size, limit: limits.entryBytes})
  const {local, dataStart} = readLocal(bytes, listed.offset, directoryStart)
  checkExtra(name, local)
  const end = dataStart + listed.packedSize
  if (end > directoryStart) refuse('truncated', {entry: name})
  const isSame = isSameHeader(listed, local) && isSameName(listed.name, local.name)
  if (!isSame || !isSameDescriptor(bytes, listed, end, directoryStart)) refuse('headers', {entry: name})
  return {name, listed, start: listed.offset, dataStart, end}
}

function readName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return refuse('name-encoding', {entry: new TextDecoder().decode(bytes)})
  }
}

function checkKind(entry: string, {flags, method, mode, size, packedSize}: ListedEntry): void {
  if (flags & encrypted) refuse('encrypted', {entry})
  if (flags & patched || (method !== 0 && method !== 8)) refuse('method', {entry})
  if (method === 0 && size !== packedSize) refuse('headers', {entry})
  const type = mode & fileTypes.mask
  const isFolder = entry.endsWith('/')
  if (type !== 0 && type !== fileTypes.regular && type !== fileTypes.folder) refuse('link', {entry})
  if (isFolder ? size > 0 || type === fileTypes.regular : type === fileTypes.folder) refuse('folder', {entry})
}

/** Extra fields could hold other sizes and another name, which only some readers look at. */
function checkExtra(entry: string, {extra, name}: Header): void {
  const view = viewOf(extra)
  let at = 0
  while (at + 4 <= extra.length) {
    const id = view.getUint16(at, true)
    const end = at + 4 + view.getUint16(at + 2, true)
    if (end > extra.length) refuse('headers', {entry})
    if (id === extraFields.zip64) refuse('zip64', {entry})
    if (id === extraFields.unicodePath && !isSameName(extra.subarray(at + 9, end), name))
      refuse('headers', {entry})
    at = end
  }
}

function isSameHeader(listed: ListedEntry, local: Header): boolean {
  if (listed.flags !== local.flags || listed.method !== local.method) return false
  const isEqual =
    listed.crc === local.crc && listed.packedSize === local.packedSize && listed.size === local.size
  const isLeftOut = local.crc === 0 && local.packedSize === 0 && local.size === 0
  return isEqual || (isLeftOut && (listed.flags & sizesFollow) !== 0)
}

const isSameName = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

/** The sizes after the packed bytes, with or without a signature (APPNOTE.TXT 4.3.9). */
function isSameDescriptor(bytes: Uint8Array, listed: ListedEntry, at: number, end: number): boolean {
  if (!(listed.flags & sizesFollow)) return true
  const view = viewOf(bytes)
  const isAt = (start: number): boolean =>
    start + 12 <= end &&
    view.getUint32(start, true) === listed.crc &&
    view.getUint32(start + 4, true) === listed.packedSize &&
    view.getUint32(start + 8, true) === listed.size
  return isAt(at) || (at + 4 <= end && view.getUint32(at, true) === 0x0807_4b50 && isAt(at + 4))
}
