/** `a` to `z`; items above the limit still get unique ids. */
export function toLetter(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `${index + 1}`
}

/**
 * The ids of parts: the author's, and for other parts one made by `make` from their position. A generated id never
 * repeats one of the author's.
 *
 * Only the visible content of a part may determine its position in the list, because a generated id reveals it.
 */
export function toIds(parts: readonly {readonly id?: string}[], make: (index: number) => string): string[] {
  const taken = new Set(parts.map(({id}) => id))
  return parts.map(({id}, index) => {
    if (id !== undefined) return id
    let made = make(index)
    while (taken.has(made)) made = `item-${made}`
    return made
  })
}

/** Whether an id says that its part does not belong. */
export function namesDistractor(id: string): boolean {
  return /^(?:distractors?|wrong|extra|decoy|nowhere|unused|not-needed|fake)(?:-|\d|$)/.test(id)
}

/** The counter at the end of an id, and the text before it: `step-2`, `n2`, `2`, `b`, `line-b`. */
export function findCounter(id: string): {readonly before: string; readonly count: number} | undefined {
  const [, words, letter, before = words ?? '', digits] = /^(?:(.*-)?([a-z])|(.*?)(\d+))$/.exec(id) ?? []
  if (letter !== undefined) return {before, count: letter.charCodeAt(0) - 96}
  return digits === undefined ? undefined : {before, count: Number(digits)}
}
