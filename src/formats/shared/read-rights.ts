import {findAll, findChild, toText, type XmlElement} from '../../interchange/xml/xml-tree.ts'
import type {ReadItem} from '../format.ts'

/** The licence and the language that the metadata of a manifest name, as LOM has them in its two bindings. */
export interface Rights {
  /** An SPDX identifier for a licence of Creative Commons, otherwise the sentence of the source. */
  readonly licence?: string
  readonly language?: string
}

export function readRights(manifest: XmlElement): Rights {
  const metadata = findChild(manifest, 'metadata')
  if (!metadata) return {}
  const rights = findAll(metadata, ({name}) => name === 'rights')
  const [text] = rights.flatMap((one) => findAll(one, ({name}) => name === 'description')).map(toLine)
  const general = findAll(metadata, ({name}) => name === 'general')
  const [language] = general.flatMap((one) => findAll(one, ({name}) => name === 'language')).map(toLine)
  return {...(text && {licence: toLicence(text)}), ...(language && {language})}
}

const toLine = (element: XmlElement): string => toText(element).replace(/\s+/g, ' ').trim()

function toLicence(text: string): string {
  const [, terms = '', version = ''] = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/i.exec(text) ?? []
  return terms === '' ? text : `CC-${terms.toUpperCase()}-${version}`
}

/** An item with the licence of its archive. */
export function withLicence(item: ReadItem, licence: string | undefined): ReadItem {
  return item.draft && licence !== undefined ? {...item, draft: {...item.draft, licence}} : item
}
