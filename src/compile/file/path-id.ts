import {placeAt, startOfFile} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {idPattern} from '../../fields/field-types.ts'

/** Whether Windows reserves a name for a device. */
export function isReservedName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(name)
}

/** The folder of a path, without a trailing slash; `''` at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

/** The file name without `.md`. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '')
}

/** Checks every part of a path: each becomes part of an id, and a file name on every system. */
export function checkPath(source: SourceFile): void {
  for (const part of source.path.replace(/\.md$/, '').split('/')) {
    if (!idPattern.test(part)) report(source, 'file/bad-name', {name: part}, startOfFile)
    else if (isReservedName(part)) report(source, 'file/reserved-name', {name: part}, placeAt(1, 1, 0))
  }
}
