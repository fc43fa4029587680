import type {LinkOutline} from '../../../compile/file/file-outline.ts'
import {folderOf} from '../../../compile/file/path-id.ts'
import type {Edit} from '../../../diagnostics/diagnostic.ts'

/** The edit that makes a link lead to another path, from a file that may move too. */
export function pointLink({address, url}: LinkOutline, from: string, to: string): readonly Edit[] {
  const hash = url.indexOf('#')
  const anchor = hash === -1 ? '' : url.slice(hash)
  const file = hash === -1 ? url : url.slice(0, hash)
  // A link inside its own file.
  if (file === '') return []
  const relative = toRelativePath(folderOf(from), to)
  const dotted = file.startsWith('./') && !relative.startsWith('../') ? `./${relative}` : relative
  return dotted === file ? [] : [{place: address, text: `${dotted}${anchor}`}]
}

/** The edit that makes a link lead to another anchor of the same file. */
export function renameAnchor({address, url}: LinkOutline, anchor: string): readonly Edit[] {
  return [{place: address, text: `${url.slice(0, url.indexOf('#'))}#${anchor}`}]
}

/** The address of a path in a link of a file in a folder. */
export function toRelativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/')
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  const up = from.slice(shared).map(() => '..')
  return [...up, ...to.slice(shared)].map(encodeName).join('/')
}

const encodeName = (name: string): string => encodeURI(name).replace(/[?#()]/g, encodeCharacter)

/** `encodeURIComponent` leaves brackets as they are, which end an address in Markdown. */
const encodeCharacter = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
