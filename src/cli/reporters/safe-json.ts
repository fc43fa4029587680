// JSON allows these unescaped, and only inside strings.
const acting = /[\u007F-\u009F\u2028\u2029\uFEFF\p{Bidi_Control}]/gu

/** JSON that is safe to print to a terminal or a CI log, and parses to the same value. */
export function toSafeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent)
    .replace(acting, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/##(?=\w*\[)/g, '#\\u0023')
}
