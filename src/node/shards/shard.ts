import {sha256} from '../sha256.ts'

/** One of the parts that a content folder is dealt into. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly count: number
}

/** Whether a file is dealt to a shard. It depends on the path only, so new files move no other file. */
export function isInShard(path: string, {index, count}: Shard): boolean {
  // 48 bits, which a number stores exactly.
  return Number.parseInt(sha256(path).slice(0, 12), 16) % count === index - 1
}

export function formatShard({index, count}: Shard): string {
  return `${index}/${count}`
}
