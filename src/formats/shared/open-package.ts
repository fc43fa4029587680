import {compareText} from '../../diagnostics/compare-text.ts'
import {type Loss, toLoss} from '../../interchange/loss.ts'
import {toDecodedPath} from '../../interchange/rich/rich-reader.ts'
import type {Source, SourcePlace} from '../../interchange/source.ts'
import {readXml} from '../../interchange/xml/read-xml.ts'
import {describeXmlFault} from '../../interchange/xml/xml-fault.ts'
import {childElements, findAll, type XmlElement} from '../../interchange/xml/xml-tree.ts'
import {describeArchiveFault} from '../../interchange/zip/archive-fault.ts'
import {isZip, readZip} from '../../interchange/zip/read-zip.ts'
import {readRights} from './read-rights.ts'

/** A file of XML, on its own or in an archive. */
export interface Document {
  readonly root: XmlElement
  readonly file: string
  /** Its name in the archive. */
  readonly entry?: string
}

export interface Package {
  readonly documents: readonly Document[]
  readonly losses: readonly Loss[]
  /** The licence of an archive, for all of its questions. */
  readonly licence?: string
  /** A file by an address in one of the documents; nothing outside of the archive is ever looked at. */
  readonly findFile: (url: string, from: Document) => Uint8Array | undefined
}

/** Opens a file of XML, or all files of an archive whose name `isWanted`; what cannot be read is a loss. */
export function openPackage({path, bytes}: Source, isWanted: (entry: string) => boolean): Package {
  const start = {line: 1, column: 1}
  const place: SourcePlace = {file: path, start, end: start}
  if (!isZip(bytes)) {
    const read = readXml(bytes)
    if ('root' in read)
      return {documents: [{root: read.root, file: path}], losses: [], findFile: () => undefined}
    const loss = toLoss(
      'import/file',
      {reason: describeXmlFault(read.fault)},
      {file: path, ...read.fault.place},
    )
    return {documents: [], losses: [loss], findFile: () => undefined}
  }
  const archive = readZip(bytes)
  if ('fault' in archive) {
    const loss = toLoss('import/file', {reason: describeArchiveFault(archive.fault)}, place)
    return {documents: [], losses: [loss], findFile: () => undefined}
  }
  const {entries} = archive
  const manifest = readManifest(entries.get('imsmanifest.xml'))
  const {licence, language} = manifest ? readRights(manifest) : {}
  const documents: Document[] = []
  const losses: Loss[] = []
  if (language !== undefined)
    losses.push(toLoss('import/layout', {part: `the language of the package, \`${language}\``}, place))
  for (const entry of inOrder([...entries.keys()].filter(isWanted), manifest)) {
    const read = readXml(entries.get(entry) ?? new Uint8Array())
    if ('root' in read) documents.push({root: read.root, file: path, entry})
    else {
      const reason = describeXmlFault(read.fault)
      losses.push(toLoss('import/file', {reason}, {file: path, entry, ...read.fault.place}))
    }
  }
  const findFile = (url: string, {entry = ''}: Document): Uint8Array | undefined => {
    for (const name of [...toNames(url, entry), ...toNames(toDecodedPath(url), entry)]) {
      const found = entries.get(name)
      if (found) return found
    }
    return undefined
  }
  return {documents, losses, ...(licence !== undefined && {licence}), findFile}
}

function readManifest(bytes: Uint8Array | undefined): XmlElement | undefined {
  const read = bytes && readXml(bytes)
  return read && 'root' in read ? read.root : undefined
}

/** The order of the manifest, then that of the names. */
function inOrder(names: readonly string[], manifest: XmlElement | undefined): string[] {
  const files = manifest ? findAll(manifest, ({name}) => name === 'resource') : []
  const listed = files.flatMap((resource) => [
    resource.attributes.get('href') ?? '',
    ...childElements(resource, 'file').map((file) => file.attributes.get('href') ?? ''),
  ])
  const order = new Map(listed.map((href, index) => [toDecodedPath(href), index]))
  const rank = (name: string): number => order.get(name) ?? listed.length
  return [...names].sort((a, b) => rank(a) - rank(b) || compareText(a, b))
}

/** The names that an address may stand for: next to the document, at the top, and where cartridges keep files. */
function toNames(url: string, entry: string): string[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return []
  const [path = ''] = url.split(/[?#]/, 1)
  const inCartridge = path.replace(/^(?:\$|%24)IMS-CC-FILEBASE(?:\$|%24)\/?/i, '')
  const folder = entry.split('/').slice(0, -1)
  return [
    resolve([...folder, ...path.split('/')]),
    ...['', 'web_resources/', 'Uploaded Media/'].map((top) => resolve(`${top}${inCartridge}`.split('/'))),
  ]
}

function resolve(parts: readonly string[]): string {
  const path: string[] = []
  for (const part of parts) {
    if (part === '..') path.pop()
    else if (part !== '.' && part !== '') path.push(part)
  }
  return path.join('/')
}

/** Whether a file, or one in an archive, contains an element with a name; only the start of each is looked at. */
export function hasElement({path, bytes}: Source, pattern: RegExp): boolean {
  const isIn = (content: Uint8Array): boolean =>
    pattern.test(new TextDecoder().decode(content.subarray(0, 4096)).replaceAll('\0', ''))
  if (!isZip(bytes)) return isIn(bytes)
  const archive = readZip(bytes)
  if ('fault' in archive) return /\.(?:zip|imscc)$/i.test(path) && pattern.test('<questestinterop ')
  return [...archive.entries].some(([name, content]) => /\.(?:xml|qti)$/i.test(name) && isIn(content))
}
