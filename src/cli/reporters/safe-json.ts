// All of these may stand raw in JSON, and can only stand inside its strings.
const acting = /[\u007F-\u009F\u2028\u2029\uFEFF\p{Bidi_Control}]/gu

/** JSON whose text does nothing to a terminal or a CI log it is printed to, and reads back the same. */
export function toSafeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent)
    .replace(acting, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/##(?=\w*\[)/g, '#\\u0023')
}
