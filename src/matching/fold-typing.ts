/** What a dash longer than a hyphen stands for: phones and word processors make one of `--`. */
export type LongDash = '--' | '-'

const longDashes: readonly LongDash[] = ['--', '-']

/** Signs of Chinese and Japanese input methods that have no full-width form in Unicode. */
const east = '。、【】《》'

/**
 * Replaces what keyboards, phones and input methods type unasked: typographic quotes, dashes and ellipses, full-width
 * characters, unusual spaces, and invisible or directional characters.
 */
export function foldTyping(text: string, long: LongDash): string {
  return text
    .normalize('NFC')
    .replace(/\p{DI}+/gu, '')
    .replace(/[‘-‛′‵´ʹ-ʽ׳‹›]/g, "'")
    .replace(/[“-‟″‶״«»〝-〟]/g, '"')
    .replace(/[–—―]/g, long)
    .replace(/[−˗⁃]|\p{Pd}/gu, '-')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[！-～…]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[。、【】《》]/g, (sign) => '.,[]<>'.charAt(east.indexOf(sign)))
}

/**
 * `foldTyping` for code. In a string between plain quotes every character may be meant, so it stays.
 */
export function foldCode(text: string, long: LongDash): string {
  return text.replace(/"[^"\n]*"|'[^'\n]*'|[^"']+/g, (part) =>
    /^["']/.test(part) ? part : foldTyping(part, long),
  )
}

/**
 * `foldTyping` for prose: also compatibility characters such as ligatures, presentation forms and half-width letters, and
 * `ss` for a sharp s, which many keyboards lack. Raised and lowered characters, fractions and circled numbers mean
 * something of their own, so they stay.
 */
export function foldProse(text: string, long: LongDash): string {
  const plain = text.normalize('NFC').replace(/[^\p{No}ªº´⁺-ₜʰ-ˤᴬ-ᶿ]+/gu, (part) => part.normalize('NFKC'))
  return foldTyping(plain, long).replace(/ß/g, 'ss').replace(/ẞ/g, 'SS').normalize('NFC')
}

/** The first reading of a long dash by which something is found. */
export function findByDash<T>(find: (long: LongDash) => T | undefined): T | undefined {
  for (const long of longDashes) {
    const found = find(long)
    if (found !== undefined) return found
  }
  return undefined
}
