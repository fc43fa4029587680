import type {Item} from './question.ts'

/** The lines of an output, trimmed, without empty ones. */
export function readLines(output: string): string[] {
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The id of the item with this text. */
export function findItemId(items: readonly Item[], text: string): string | undefined {
  return items.find(({content}) => content.text.trim() === text)?.id
}
