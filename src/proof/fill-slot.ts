/**
 * Replaces the first occurrence of a slot in a program. If the slot fills its line, every line of the text gets the
 * indentation of that line.
 *
 * @param slot if missing from the program, the program is returned unchanged
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

/** How often a slot occurs in a program. */
export function countOccurrences(program: string, slot: string): number {
  return program.split(slot).length - 1
}
