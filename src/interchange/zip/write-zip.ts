import {type Zippable, zipSync} from 'fflate'
import {compareText} from '../../diagnostics/compare-text.ts'
import {EntryNames, isSafeEntryName} from './entry-names.ts'

/** ZIP stores local time; a date made from its parts is the same in every time zone. */
const date = new Date(1980, 0, 1, 12)

/**
 * Packs files into an archive that depends on nothing but them: sorted by name, dated 1980-01-01. Throws a `TypeError`
 * for a name that `readZip` would refuse.
 */
export function writeZip(files: Iterable<{readonly path: string; readonly bytes: Uint8Array}>): Uint8Array {
  const names = new EntryNames()
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path))
  const tree: Zippable = {}
  for (const {path, bytes} of sorted) {
    // An object, which the library takes, keeps no order of names that are numbers.
    const isOrdered = !/^\d+$|^__proto__$/.test(path)
    if (!isOrdered || !isSafeEntryName(path) || path.endsWith('/') || !names.add(path))
      throw new TypeError(`Unsafe or duplicate name of an entry: ${path}`)
    tree[path] = bytes
  }
  return zipSync(tree, {mtime: date, level: 9})
}
