/** `a` to `z`; what is beyond is over the limit, and still gets an id of its own. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `${index + 1}`
}

/**
 * The ids of parts: those of the author, and for the others what `make` says of their place in the list. An id that
 * the author gave to another part is not made up a second time.
 *
 * What is shown of a part, and nothing else, may say where it stands in the list: a made-up id tells its place.
 */
export function idsOf(parts: readonly {readonly id?: string}[], make: (index: number) => string): string[] {
  const taken = new Set(parts.map(({id}) => id))
  return parts.map(({id}, index) => {
    if (id !== undefined) return id
    let made = make(index)
    while (taken.has(made)) made = `item-${made}`
    return made
  })
}

/** Whether an id says outright that its part belongs nowhere. */
export function namesDistractor(id: string): boolean {
  return /^(?:distractors?|wrong|extra|decoy|nowhere|unused|not-needed|fake)(?:-|\d|$)/.test(id)
}

/** What counts up at the end of an id, and what stands before it: `step-2`, `n2`, `2`, `b`, `line-b`. */
export function countIn(id: string): {readonly before: string; readonly count: number} | undefined {
  const [, words, letter, before = words ?? '', digits] = /^(?:(.*-)?([a-z])|(.*?)(\d+))$/.exec(id) ?? []
  if (letter !== undefined) return {before, count: letter.charCodeAt(0) - 96}
  return digits === undefined ? undefined : {before, count: Number(digits)}
}
