import type {PublicClozeQuestion} from './schema.ts'

/** All blanks at once; none that is typed into is guessed. */
export function guessCloze({blanks}: PublicClozeQuestion): number {
  return blanks.reduce((chance, {options}) => (options ? chance / options.length : 0), 1)
}
