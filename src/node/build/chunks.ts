import {createHash} from 'node:crypto'
import {closeSync, openSync, writeFileSync} from 'node:fs'

/** The content of a file in parts; joining them in memory would copy everything. */
export type Chunks = readonly Buffer[]

const block = Buffer.allocUnsafe(1024 * 1024)

/** Writes a file in large blocks, and returns its SHA-256 as 64 hexadecimal digits. */
export function writeChunks(path: string, pieces: Chunks): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'w')
  const write = (part: Buffer): void => {
    hash.update(part)
    writeFileSync(file, part)
  }
  try {
    let filled = 0
    for (const piece of pieces) {
      if (piece.length > block.length - filled) {
        write(block.subarray(0, filled))
        filled = 0
      }
      if (piece.length > block.length) write(piece)
      else filled += piece.copy(block, filled)
    }
    write(block.subarray(0, filled))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
