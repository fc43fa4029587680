import {realpathSync, statSync} from 'node:fs'
import {dirname, relative, resolve} from 'node:path'
import type {FindFile} from '../../formats/account/nearby-files.ts'
import {readInside} from '../read-inside.ts'

const maximumImage = 20_000_000

/**
 * Finds images that sources name by a path, in the folders that an import names and in those of its files. A link that
 * leads out of these folders is not followed.
 */
export function createImageFinder(paths: readonly string[]): FindFile {
  const folders = paths.map((path) => (statSync(path).isDirectory() ? path : dirname(path)))
  const roots = new Set(folders.map((folder) => realpathSync.native(folder)))
  return (path) => {
    for (const root of roots) {
      try {
        return readInside(root, relative(root, resolve(path)), maximumImage).bytes
      } catch {
        // Another folder may have it; if none does, the import reports the image as missing.
      }
    }
    return undefined
  }
}
