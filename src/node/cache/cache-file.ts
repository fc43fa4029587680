import {mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import {version} from '../../compile/compiler-version.ts'
import {readSigned, writeSigned} from './signed-file.ts'

/** The content of a file of the cache, and the version that wrote it: another one may have other fields. */
interface Written<T> {
  readonly version: string
  readonly content: T
}

/** What this version has written, or undefined: a missing, foreign or damaged cache only costs time. */
export function readCached<T>(path: string): T | undefined {
  try {
    const written: Partial<Written<T>> | null = JSON.parse(readSigned(path) ?? 'null')
    return written?.version === version ? written.content : undefined
  } catch {
    return undefined
  }
}

/** Writes a file of the cache, signed, against damage and against caches that come with a checkout. */
export function writeCached<T>(path: string, content: T): void {
  const written: Written<T> = {version, content}
  mkdirSync(dirname(path), {recursive: true})
  writeSigned(path, JSON.stringify(written))
}
