import {toDecodedPath} from '../../interchange/rich/rich-reader.ts'
import type {SourcePlace} from '../../interchange/source.ts'

/** The bytes of a file by its path, which is written like that of a source; `undefined` if it may not be read. */
export type FindFile = (path: string) => Uint8Array | undefined

/** A file that a text names by a path from its own file; archives have theirs in themselves. */
export function findNearby(
  url: string,
  {file, entry}: SourcePlace,
  findFile: FindFile,
): Uint8Array | undefined {
  if (entry !== undefined || url === '' || /^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(url)) return undefined
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : ''
  const [path = ''] = url.split(/[?#]/, 1)
  return findFile(normalize(`${folder}${toDecodedPath(url)}`)) ?? findFile(normalize(`${folder}${path}`))
}

/** Without `.` and with as few `..` as possible. */
function normalize(path: string): string {
  const parts: string[] = []
  for (const [index, part] of path.split('/').entries()) {
    const last = parts.at(-1)
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop()
    else if ((part !== '.' && part !== '') || index === 0) parts.push(part)
  }
  return parts[0] === '.' ? parts.slice(1).join('/') : parts.join('/')
}
