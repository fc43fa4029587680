import type {PublicLineQuestion} from './schema.ts'

/** One line of all, or one of all sets of lines but the empty one. */
export function guessLine({multiple, lineCount}: PublicLineQuestion): number {
  return multiple ? 1 / (2 ** lineCount - 1) : 1 / lineCount
}
