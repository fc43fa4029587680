import type {PublicMatchQuestion} from './schema.ts'

/** Every item on the left goes with any of the right. */
export function guessMatch({left, right}: PublicMatchQuestion): number {
  return 1 / right.length ** left.length
}
