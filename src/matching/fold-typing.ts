/** How to read a long dash: phones and word processors replace `--` with one. */
export type LongDash = '--' | '-'

const longDashes: readonly LongDash[] = ['--', '-']

/** How the long dashes of some texts may be read; without one, all readings are the same. */
export function listReadings(texts: readonly string[]): readonly LongDash[] {
  return texts.some((text) => /[–—―﹘]/.test(text)) ? longDashes : ['--']
}

/** Punctuation of Chinese and Japanese input methods without a full-width form in Unicode. */
const east = '。、【】《》'

/**
 * Replaces characters that keyboards, phones and input methods substitute: typographic quotes, dashes and ellipses,
 * full-width characters, unusual spaces, and invisible or directional characters.
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
 * `foldTyping` for code. String literals in plain quotes stay unchanged, since every character may be intended.
 */
export function foldCode(text: string, long: LongDash): string {
  return text.replace(/"[^"\n]*"|'[^'\n]*'|[^"']+/g, (part) =>
    /^["']/.test(part) ? part : foldTyping(part, long),
  )
}

/**
 * Signs that look like an apostrophe (Unicode's confusables, UTS 39), such as the back quote and the accents that lie near
 * it on keyboards. In code they are signs of their own.
 */
const apostrophes = /[`´ʾˈˊˋ˴΄՚ߴߵ᾽᾿῾ꞌ｀]/g

/**
 * `foldTyping` for prose: also compatibility characters such as ligatures, presentation forms and half-width letters, and
 * `ss` for a sharp s, which many keyboards lack. Raised and lowered characters, fractions and circled numbers mean
 * something different, so they stay.
 */
export function foldProse(text: string, long: LongDash): string {
  const quoted = text.normalize('NFC').replace(apostrophes, "'")
  const plain = quoted.replace(/[^\p{No}ªº´⁺-ₜʰ-ˤᴬ-ᶿ]+/gu, (part) => part.normalize('NFKC'))
  return foldTyping(plain, long).replace(/ß/g, 'ss').replace(/ẞ/g, 'SS').normalize('NFC')
}

/** Tries each reading of the long dashes in some texts until something is found. */
export function findByDash<T>(
  texts: readonly string[],
  find: (long: LongDash) => T | undefined,
): T | undefined {
  for (const long of listReadings(texts)) {
    const found = find(long)
    if (found !== undefined) return found
  }
  return undefined
}
