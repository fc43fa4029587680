import type {Chunks} from '../chunks.ts'

/** The files that contain the questions of a pattern, in one of its own or among others. */
export type Part = (typeof parts)[number]

export const parts = ['bank', 'public', 'keys'] as const

/** What a pattern adds to a file. */
export interface PatternEntries {
  /** The JSON of the pattern; nothing in a file of keys. */
  readonly pattern: Chunks
  /** A line for each question, with commas between them. */
  readonly questions: Chunks
}

/** A pattern as it is written: with links resolved, and proofs added. */
export interface PlacedPattern {
  readonly id: string
  /** In order, with the hash of the JSON of the whole question. */
  readonly questions: readonly {readonly id: string; readonly hash: string}[]
  /** What it adds to `index.json`. */
  readonly indexed: PatternEntries
  readonly entries: (part: Part) => PatternEntries
}

const comma = Buffer.from(',\n')

/** Entries that follow one another in a list; those without content are left out. */
export function joinEntries(entries: readonly Chunks[]): Chunks {
  const pieces: Buffer[] = []
  for (const entry of entries) {
    if (entry.length === 0) continue
    if (pieces.length > 0) pieces.push(comma)
    for (const piece of entry) pieces.push(piece)
  }
  return pieces
}

export function countBytes(chunks: Chunks): number {
  return chunks.reduce((sum, {length}) => sum + length, 0)
}
