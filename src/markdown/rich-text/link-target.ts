import {isAscii, toLatinText} from '../swallowed/look-alikes.ts'

/** The target of a link in content. */
export type LinkTarget =
  | {readonly kind: 'web'}
  | {readonly kind: 'file'; readonly path: string; readonly anchor?: string}
  | {readonly kind: 'fault'; readonly code: 'link/empty' | 'link/scheme' | 'link/outside'}

/**
 * Reads a link address as a web address or as a file of the content folder.
 *
 * @param from the file that contains the link, relative to the content folder
 */
export function linkTarget(url: string, from: string): LinkTarget {
  const address = url.trim()
  if (!isAscii(url) && (hasLookAlike(url) || hasWideSign(url))) return {kind: 'fault', code: 'link/scheme'}
  if (address === '') return {kind: 'fault', code: 'link/empty'}
  if (isWebAddress(address)) return {kind: 'web'}
  if (/^[/\\]/.test(address) || /^[^/#?]*:/.test(address) || /[\\\0-\x1f]/.test(address)) {
    return {kind: 'fault', code: 'link/scheme'}
  }
  // An anchor with a second `#` never exists, and is reported as a whole.
  const hash = address.indexOf('#')
  const file = hash === -1 ? address : address.slice(0, hash)
  const anchor = hash === -1 ? undefined : address.slice(hash + 1)
  const decoded = decode(file)
  // Some systems treat a backslash as a slash, and no file name contains a control character.
  if (/[\\\0-\x1f]/.test(decoded)) return {kind: 'fault', code: 'link/scheme'}
  const path = file === '' ? from : resolvePath(from, decoded)
  if (path === undefined) return {kind: 'fault', code: 'link/outside'}
  return {kind: 'file', path, ...(anchor !== undefined && {anchor: decode(anchor)})}
}

const isWebAddress = (address: string): boolean => /^(?:https?:\/\/[^/\\\s]|mailto:\S)/i.test(address)

/** White space at an edge that only looks like a space, or a look-alike in `https://`: else it would be the name of a file. */
function hasLookAlike(url: string): boolean {
  // Both show at the ends of an address, and a file may have a thousand references to a long one.
  const {text} = toLatinText(url.length > 80 ? url.slice(0, 40) + url.slice(-40) : url)
  return (
    text.trim() !== text ||
    (isWebAddress(text.replace('：', ':').replace(/[／∕]/g, '/')) && !isWebAddress(url))
  )
}

/** A full-width sign or another look-alike in the path of a file, where it would be a part of the name. */
const hasWideSign = (url: string): boolean => !isWebAddress(url) && /^[^#]*?[＃﹟♯／∕．]/.test(url)

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function resolvePath(from: string, to: string): string | undefined {
  const parts = from.split('/').slice(0, -1)
  for (const part of to.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
