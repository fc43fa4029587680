/** A new question with its gaps filled. */
export function fillGaps(text: string): string {
  let option = 0
  return text
    .replace(/^(- \[.\])$/gm, (mark) => `${mark} Option ${++option}`)
    .replace(/^ {2}>$/gm, () => '  > Because.')
    .replace(/^(## Solution)$/m, '$1\n\n1. **Look.** See.')
    .replace(/^(## (?:Hint|Quick check))$/gm, '$1\n\nLook.')
    .replace(/^(## Common mistakes)$/m, '$1\n\n- Not looking.')
}
