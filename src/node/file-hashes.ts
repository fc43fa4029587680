import {mkdirSync, readFileSync, type Stats, statSync} from 'node:fs'
import {join} from 'node:path'
import {hashOf} from './hash.ts'
import {readSealed, writeSealed} from './sealed-file.ts'

export const fileHashesName = 'quizproof-files.json'

/** What a file was like when it was read, and its hash; without a stamp where it may have changed unseen since. */
type Known = readonly [hash: string, stamp: string | null]

/** A file that is as it was is not read: then there are no bytes. */
interface Hashed {
  readonly hash: string
  readonly bytes?: Buffer
}

/**
 * Hashes of files, kept from one build to the next. As for the index of Git, a file counts as unchanged while its size, its
 * number and both its times are: whoever writes to it moves the time of change, which no program can set. Of a file that was
 * changed just before it was looked at the next change might fall on the same tick of the clock: it is read again.
 */
export class FileHashes {
  readonly #path: string | undefined
  readonly #known: ReadonlyMap<string, Known>
  readonly #seen = new Map<string, Known>()

  /** @param cache a folder in which they are kept; without one every file is read */
  constructor(cache?: string) {
    this.#path = cache === undefined ? undefined : join(cache, fileHashesName)
    this.#known = this.#path === undefined ? new Map() : readKnown(this.#path)
  }

  /** @throws where a file cannot be read */
  of(path: string, stats: Stats = statSync(path)): Hashed {
    const known = this.#known.get(path)
    if (known && known[1] === stampOf(stats)) {
      this.#seen.set(path, known)
      return {hash: known[0]}
    }
    const bytes = readFileSync(path)
    const hash = hashOf(bytes)
    this.#see(path, hash, stats)
    return {hash, bytes}
  }

  /** Takes the word of whoever has just written a file. */
  wrote(path: string, hash: string): void {
    this.#see(path, hash, statSync(path))
  }

  /** Keeps what was seen for the next time; a failure to do so only costs time. */
  save(): void {
    if (this.#path === undefined || isSame(this.#known, this.#seen)) return
    try {
      mkdirSync(join(this.#path, '..'), {recursive: true})
      writeSealed(this.#path, JSON.stringify([...this.#seen].map(([path, known]) => [path, ...known])))
    } catch {
      // A full or read-only disk: the next build reads everything again.
    }
  }

  #see(path: string, hash: string, stats: Stats): void {
    this.#seen.set(path, [hash, isSettled(stats) ? stampOf(stats) : null])
  }
}

function readKnown(path: string): Map<string, Known> {
  try {
    const entries: [string, ...Known][] = JSON.parse(readSealed(path) ?? '[]')
    return new Map(entries.map(([file, ...known]) => [file, known]))
  } catch {
    return new Map()
  }
}

function stampOf({size, ino, mtimeMs, ctimeMs}: Stats): string {
  return `${size} ${ino} ${mtimeMs} ${ctimeMs}`
}

/** The clock of a file system moves every few milliseconds; one whose times have no fraction may count by two seconds. */
function isSettled({ctimeMs}: Stats): boolean {
  return Date.now() - ctimeMs > (Number.isInteger(ctimeMs / 1000) ? 2500 : 50)
}

function isSame(one: ReadonlyMap<string, Known>, other: ReadonlyMap<string, Known>): boolean {
  return one.size === other.size && [...other].every(([path, known]) => one.get(path) === known)
}
