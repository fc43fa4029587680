import {mkdirSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {readCached, writeCached} from './cache-file.ts'
import {type CachedPattern, type Reading, readPattern, writePattern} from './cached-pattern.ts'
import {groupByFolder, type StoredUnit} from './stored-unit.ts'

/**
 * Compiled files by the hash of their text, in a file for each pattern. The index refers to files named after their own
 * hash, so it never matches the data of another build, even after a kill or a concurrent build. The index is signed, against
 * damage and against caches that come with a checkout.
 */
interface Index {
  /** Hash of everything else that a compiled file depends on. */
  readonly key: string
  readonly patterns: readonly CachedPattern[]
}

const indexName = 'quizproof-index.json'
/** Data files, and temporary files that a killed process left. */
const ownFiles = /^quizproof-(?:data-[0-9a-f]{32}\.bin|(?:data\.bin|(?:index|built|files)\.json)\.\d+)$/

/** Where the cache has a unit, so that a pattern without changes is not written again. */
const origins = new WeakMap<StoredUnit, CachedPattern>()

/** The units of an earlier build by path; empty if there is none with the same key. */
export function readCache(
  folder: string,
  key: string,
  reading: Reading = 'at-once',
): Map<string, StoredUnit> {
  const units = readIndex(folder, key).flatMap((pattern) => {
    const inside = readPattern(folder, pattern, reading)
    for (const unit of inside) origins.set(unit, pattern)
    return inside
  })
  return new Map(units.map((unit) => [unit.summary.path, unit]))
}

function readIndex(folder: string, key: string): readonly CachedPattern[] {
  const index = readCached<Index>(join(folder, indexName))
  return index?.key === key ? index.patterns : []
}

/** Replaces what has changed in the cache; the build does not fail if this does. */
export function writeCache(folder: string, key: string, units: readonly StoredUnit[]): void {
  try {
    mkdirSync(folder, {recursive: true})
    const patterns = [...groupByFolder(units)].map(
      ([name, inside]) => findUnchanged(inside) ?? writePattern(folder, name, inside),
    )
    const index: Index = {key, patterns}
    writeCached(join(folder, indexName), index)
    const kept = new Set(patterns.map(({data}) => data))
    for (const old of readdirSync(folder)) {
      if (ownFiles.test(old) && !kept.has(old)) rmSync(join(folder, old), {force: true})
    }
  } catch {
    // The disk is full or read-only: the next build compiles everything again.
  }
}

/** The file that has exactly these units. */
function findUnchanged(units: readonly StoredUnit[]): CachedPattern | undefined {
  const [first] = units
  const origin = first && origins.get(first)
  const isWhole = origin?.files === units.length && units.every((unit) => origins.get(unit) === origin)
  return isWhole ? origin : undefined
}
