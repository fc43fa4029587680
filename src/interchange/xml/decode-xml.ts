const decoders: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  // A decoder of browsers; the two differ in control characters, which XML forbids.
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
}

const marks: readonly {readonly bytes: readonly number[]; readonly encoding: string}[] = [
  {bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8'},
  {bytes: [0xfe, 0xff], encoding: 'utf-16be'},
  {bytes: [0xff, 0xfe], encoding: 'utf-16le'},
]

export type Decoded = {readonly text: string} | {readonly fault: 'encoding' | 'not-encoded'; detail?: string}

/** Decodes a file by its byte order mark, or else by its declaration; without either it is UTF-8. */
export function decodeXml(bytes: Uint8Array): Decoded {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  const declared = declaredEncoding(bytes)
  const encoding = mark ? mark.encoding : decoders[declared?.toLowerCase() ?? 'utf-8']
  if (encoding === undefined) return {fault: 'encoding', ...(declared && {detail: declared})}
  try {
    return {text: new TextDecoder(encoding, {fatal: true}).decode(bytes)}
  } catch {
    return {fault: 'not-encoded'}
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200))
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]*)["']/.exec(start)?.[1]
}
