import type {PublicChoiceQuestion} from './schema.ts'

/** One option of all, or one of all sets of options but the empty one. */
export function guessChoice({multiple, options}: PublicChoiceQuestion): number {
  return multiple ? 1 / (2 ** options.length - 1) : 1 / options.length
}
