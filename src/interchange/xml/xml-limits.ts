export interface XmlLimits {
  readonly bytes: number
  readonly depth: number
  readonly elements: number
  /** Attributes of one element. */
  readonly attributes: number
  /** Characters of one run of text; base64 may be longer. */
  readonly textCharacters: number
}

export const xmlLimits: XmlLimits = {
  bytes: 20 * 1024 * 1024,
  depth: 100,
  elements: 300_000,
  attributes: 256,
  textCharacters: 1024 * 1024,
}
