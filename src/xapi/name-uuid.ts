/** What is needed of `crypto.subtle` of a browser, or `webcrypto.subtle` of Node. */
export interface SubtleDigest {
  digest(algorithm: 'SHA-1', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
}

/** The namespace of URLs (RFC 9562, 6.6). */
const namespace = [
  0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
]

/** The UUID of a name, the same whenever it is asked for (RFC 9562, version 5): what is sent twice is kept once. */
export async function nameUuid(subtle: SubtleDigest, name: string): Promise<string> {
  const hash = await subtle.digest('SHA-1', Uint8Array.of(...namespace, ...new TextEncoder().encode(name)))
  const bytes = [...new Uint8Array(hash).slice(0, 16)].map((byte, index) => marked(byte, index))
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** With the version and the variant in their places. */
function marked(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x50
  return index === 8 ? (byte & 0x3f) | 0x80 : byte
}
