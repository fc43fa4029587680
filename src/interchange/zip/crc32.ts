const table = Uint32Array.from({length: 256}, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb8_8320 : rest >>> 1
  return rest
})

/** Continues the CRC-32 of ZIP (ISO 3309) over more bytes; starts from 0. */
export function addToCrc32(crc: number, bytes: Uint8Array): number {
  let rest = ~crc
  for (const byte of bytes) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0)
  return ~rest >>> 0
}
