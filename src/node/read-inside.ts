import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs'
import {join, relative, sep} from 'node:path'

/** A regular file as it was when it was opened. */
export interface OpenedFile {
  readonly bytes: Buffer
  readonly stats: Stats
}

/** Why a file was opened but not read. */
export class RefusedFile extends Error {
  readonly code: 'file/not-regular' | 'file/symlink-outside' | 'limit/file-size'
  readonly size: number

  constructor(code: RefusedFile['code'], size = 0) {
    super(reasons[code])
    this.code = code
    this.size = size
  }
}

const reasons: Readonly<Record<RefusedFile['code'], string>> = {
  'file/not-regular': 'not a regular file',
  'file/symlink-outside': 'leads out of the content folder',
  'limit/file-size': 'too large',
}

/**
 * Reads a file of a folder. The path may change while this runs, so every check is made on the open file: it must be a
 * regular file that the folder itself contains.
 *
 * @param root the real path of the folder
 */
export function readInside(root: string, path: string, maxBytes = Number.POSITIVE_INFINITY): OpenedFile {
  return readOpened(join(root, path), {
    maxBytes,
    check(stats) {
      const real = realpathSync.native(join(root, path))
      const inside = relative(root, real)
      const found = lstatSync(real)
      const isSame = found.ino === stats.ino && found.dev === stats.dev
      if (inside === '' || inside.split(sep)[0] === '..' || !isSame)
        throw new RefusedFile('file/symlink-outside')
    },
  })
}

/** Reads a regular file, or the beginning of a large one; does not wait for a pipe or a device. */
export function readRegularFile(
  path: string,
  {followLinks = true, most = Number.POSITIVE_INFINITY} = {},
): OpenedFile {
  return readOpened(path, {flags: followLinks ? 0 : noFollow, most})
}

interface OpenOptions {
  readonly flags?: number
  /** A larger file is refused. */
  readonly maxBytes?: number
  /** Of a larger file only so many bytes are read. */
  readonly most?: number
  readonly check?: (stats: Stats) => void
}

/** Without it opening a pipe waits for a writer; Windows has neither flag. */
const noWait = constants.O_NONBLOCK ?? 0
const noFollow = constants.O_NOFOLLOW ?? 0

function readOpened(
  path: string,
  {flags = 0, maxBytes = Number.POSITIVE_INFINITY, most = maxBytes, check}: OpenOptions,
): OpenedFile {
  const descriptor = openSync(path, constants.O_RDONLY | noWait | flags)
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) throw new RefusedFile('file/not-regular')
    check?.(stats)
    if (stats.size > maxBytes) throw new RefusedFile('limit/file-size', stats.size)
    return {bytes: readBytes(descriptor, Math.min(stats.size, most)), stats}
  } finally {
    closeSync(descriptor)
  }
}

/** Reads no more than the size that was checked, even if the file grows. */
function readBytes(descriptor: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  let length = 0
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null)
    if (read === 0) break
    length += read
  }
  return bytes.subarray(0, length)
}

/** `EACCES: permission denied`, without the path that follows, which differs between machines. */
export function toReason(error: unknown): string {
  if (error instanceof RefusedFile) return error.message
  return error instanceof Error && 'code' in error
    ? (/^[^,]+/.exec(error.message)?.[0] ?? String(error.code))
    : 'unknown error'
}
