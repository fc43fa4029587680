/** A part of a text that becomes a blank. */
export interface BlankSpan {
  readonly start: number
  readonly end: number
  readonly name: string
}

/**
 * HTML in which spans are replaced by blanks: an element in prose, the notation of blanks in code, where no element
 * can be.
 */
export function withBlanks(html: string, spans: readonly BlankSpan[]): string {
  let result = ''
  let at = 0
  for (const {start, end, name} of spans) {
    result += html.slice(at, start)
    result += isInCode(result) ? `[[${name}]]` : `<span data-blank="${name}">[[${name}]]</span>`
    at = end
  }
  return result + html.slice(at)
}

function isInCode(before: string): boolean {
  const tags = [...before.toLowerCase().matchAll(/<(\/?)(pre|code)[\s>]/g)]
  const open = tags.reduce((sum, [, slash]) => sum + (slash === '' ? 1 : -1), 0)
  return open > 0
}
