/**
 * Puts a text in the place of another in a program. Where that one is all of a line, every line of the text gets the
 * line's indentation.
 *
 * @param slot occurs in the program, or the program comes back as it is
 */
export function fillSlot(program: string, slot: string, text: string): string {
  const at = program.indexOf(slot)
  if (at === -1) return program
  const before = program.slice(0, at)
  const after = program.slice(at + slot.length)
  const lineStart = before.slice(before.lastIndexOf('\n') + 1)
  const isWholeLine = lineStart.trim() === '' && /^[ \t]*(?:\n|$)/.test(after)
  const indented = isWholeLine ? text.replaceAll('\n', `\n${lineStart}`) : text
  return before + indented + after
}

export const stemSlot = '{{stem}}'
export const optionSlot = '{{option}}'

/** How often one text stands in another. */
export function countOccurrences(program: string, slot: string): number {
  return program.split(slot).length - 1
}
