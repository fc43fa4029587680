/** The part of `crypto.subtle` (browser) or `webcrypto.subtle` (Node) that is used. */
export interface SubtleDigest {
  digest(algorithm: 'SHA-1', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
}

/** The namespace of URLs (RFC 9562, 6.6). */
const namespace = [
  0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
]

/** The version 5 UUID of a name (RFC 9562). It is always the same, so a statement that is sent twice is stored once. */
export async function nameUuid(subtle: SubtleDigest, name: string): Promise<string> {
  const hash = await subtle.digest('SHA-1', Uint8Array.of(...namespace, ...new TextEncoder().encode(name)))
  const bytes = [...new Uint8Array(hash).slice(0, 16)].map((byte, index) => setMarkers(byte, index))
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Sets the version and variant bits. */
function setMarkers(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x50
  return index === 8 ? (byte & 0x3f) | 0x80 : byte
}
