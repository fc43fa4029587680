import {Inflate} from 'fflate'
import type {ArchiveFault} from './archive-fault.ts'
import {type ArchiveLimits, archiveLimits} from './archive-limits.ts'
import {type CheckedEntry, checkEntry} from './check-entry.ts'
import {addToCrc32} from './crc32.ts'
import {EntryNames} from './entry-names.ts'
import {Refusal, readDirectory, refuse} from './read-directory.ts'

/** The files of an archive by name, in the order of its directory; archives in it stay packed. */
export type Archive = ReadonlyMap<string, Uint8Array>

/** A few kilobytes at a time: Deflate unpacks them to at most a thousand times as many. */
const chunkBytes = 4096

/** Whether bytes begin as an archive does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/**
 * Unpacks an archive in memory, or says why it is refused. An archive is refused as a whole: what two programs could
 * read differently, what is larger than `limits`, and what is damaged.
 */
export function readZip(
  bytes: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
): {readonly entries: Archive} | {readonly fault: ArchiveFault} {
  try {
    return {entries: unpack(bytes, limits)}
  } catch (error) {
    if (error instanceof Refusal) return {fault: error.fault}
    throw error
  }
}

function unpack(bytes: Uint8Array, limits: ArchiveLimits): Archive {
  if (bytes.length > limits.archiveBytes) refuse('archive', {found: bytes.length, limit: limits.archiveBytes})
  const {listed, start} = readDirectory(bytes, limits)
  const checked = listed.map((entry) => checkEntry(bytes, entry, start, limits))
  checkNames(checked)
  checkOverlap(checked)
  const total = checked.reduce((sum, entry) => sum + entry.listed.size, 0)
  if (total > limits.totalBytes) refuse('total', {found: total, limit: limits.totalBytes})
  for (const entry of checked) checkRatio(entry, limits)
  const entries = new Map<string, Uint8Array>()
  for (const entry of checked) {
    const content = inflateEntry(bytes.subarray(entry.dataStart, entry.end), entry)
    if (!entry.name.endsWith('/')) entries.set(entry.name, content)
  }
  return entries
}

function checkNames(entries: readonly CheckedEntry[]): void {
  const names = new EntryNames()
  for (const {name} of entries) if (!names.add(name)) refuse('duplicate', {entry: name})
}

function checkOverlap(entries: readonly CheckedEntry[]): void {
  let end = 0
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    if (entry.start < end) refuse('overlap', {entry: entry.name})
    end = entry.end
  }
}

function checkRatio({name, listed}: CheckedEntry, {ratio, ratioFromBytes}: ArchiveLimits): void {
  const found = Math.ceil(listed.size / Math.max(1, listed.packedSize))
  if (listed.size > ratioFromBytes && found > ratio) refuse('ratio', {entry: name, found, limit: ratio})
}

/** Unpacks the bytes into as many as the headers promise, and stops at the first one more. */
function inflateEntry(packed: Uint8Array, {name, listed}: CheckedEntry): Uint8Array {
  if (listed.method === 0) {
    if (addToCrc32(0, packed) !== listed.crc) refuse('checksum', {entry: name})
    return packed.slice()
  }
  const content = new Uint8Array(listed.size)
  if (packed.length === 0 && listed.size === 0) return content
  let length = 0
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > content.length) refuse('headers', {entry: name})
    content.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += chunkBytes)
      inflate.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length)
  } catch (error) {
    if (error instanceof Refusal) throw error
    refuse('damaged', {entry: name})
  }
  if (packed.length === 0) refuse('damaged', {entry: name})
  if (length !== content.length) refuse('headers', {entry: name})
  if (addToCrc32(0, content) !== listed.crc) refuse('checksum', {entry: name})
  return content
}
