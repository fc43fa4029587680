/** The text of a file: UTF-8, or UTF-16 with a byte order mark; with `\n` as line end. `undefined` if it is neither. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(findEncoding(bytes), {fatal: true}).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

function findEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
