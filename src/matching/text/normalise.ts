import {foldCode, foldProse, type LongDash, listReadings} from '../fold-typing.ts'
import type {Difference} from './schema.ts'

/** Longer responses are refused. */
export const maximumCharacters = 10_000
/** Longer responses are not matched with patterns: with the states of a question, this bounds the time of a response. */
export const maximumPatternCharacters = 500

/**
 * Optional marks: accents of Latin, Greek and Cyrillic letters, Hebrew points, Arabic and Syriac vowel signs, and the
 * stroke that stretches Arabic words. In other
 * scripts, such as Devanagari, a mark is a letter.
 */
const diacritics =
  /\u0640|[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]|(?=\p{M})[\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670-\u074A\u08CA-\u08FF]/gu

/**
 * Latin letters of today's orthographies that contain a mark or a second letter but that Unicode does not decompose, by the
 * letters of ASCII they stand for (CLDR's transform Latin-ASCII). The root collation of CLDR has some of these pairs equal on its first level.
 */
const undecomposed =
  'aⱥ aeæ bƀɓ cƈȼ dđðɖɗ eɇ fƒ gǥɠ hħ iıɨ jɉ kƙ lłƚⱡ nŋɲ oøɵ oeœ pƥ rɍɽ tŧⱦƭʈ thþ uʉ vʋ wⱳ yƴɏ zƶ'

const plainLetters = new Map<string, string>()
for (const [, plain = '', letters = ''] of undecomposed.matchAll(/([a-z]+)(\S+)/g))
  for (const letter of letters) plainLetters.set(letter, plain)

/**
 * Normalises a text for comparison, in this order: always folding of substituted characters, NFC and trimming; then, as
 * far as ignored, the length of white space, case, diacritics, punctuation.
 *
 * NFC and trimming are those of Moodle's shortanswer (question/type/shortanswer/question.php); the rest are choices in
 * QTI's `caseSensitive` and PrairieLearn's pl-string-input (ignore-case, remove-spaces, normalize-to-ascii).
 */
export function normaliseText(text: string, ignore: readonly Difference[], long: LongDash = '--'): string {
  const tidy = (text: string): string =>
    ignore.includes('spaces') ? collapseSpaces(text.trim()) : text.trim()
  // A text of punctuation only, such as `!=`, keeps it: nothing else would be left to compare.
  const stripUnlessEmpty = (strip: (text: string) => string, text: string): string =>
    tidy(strip(text)) || text
  let normal = tidy(foldProse(text, long))
  if (ignore.includes('case')) normal = foldCase(normal)
  if (ignore.includes('diacritics')) normal = stripUnlessEmpty(stripDiacritics, normal)
  if (ignore.includes('punctuation')) normal = stripUnlessEmpty(stripPunctuation, normal)
  return normal
}

/** Collapses white space to single spaces, so that `\s` and `.` behave the same in all engines. */
export function textForPattern(text: string): string {
  return collapseSpaces(text.normalize('NFC').trim())
}

/**
 * Returns the texts of which a pattern must match one: the text with substituted characters folded, in each reading of its
 * long dashes. A pattern that names a back quote or characters outside of ASCII may require one of them, so it is tried as
 * typed first.
 */
export function toTextsForPatterns(text: string): (pattern: string) => readonly string[] {
  const folded = listReadings([text]).map((long) => textForPattern(foldProse(text, long)))
  const all = [...new Set([textForPattern(text), ...folded])]
  return (pattern) => (/[^\x20-\x7E]|`|\\[pPx]/.test(pattern) ? all : folded)
}

/** Folds a text as code, to compare it with a literal after `trimLike`. */
export function foldLiteral(text: string, long: LongDash = '--'): string {
  return foldCode(text.replace(/\r\n?/g, '\n').normalize('NFC'), long)
}

/** Trims a text at each end where the literal has no white space. */
export function trimLike(literal: string, text: string): string {
  const begun = /^\s/.test(literal) ? text : text.trimStart()
  return /\s$/.test(literal) ? begun : begun.trimEnd()
}

function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/**
 * Unicode's full case folding, by way of capitals (`ẞ` is `ss`, all sigmas are equal). It works letter by letter,
 * because the lower case of a sigma depends on its neighbours, and without a locale, so that `I` never becomes `ı`.
 */
function foldCase(text: string): string {
  const folded = Array.from(text, (letter) =>
    letter === 'ı' ? letter : letter.toLowerCase().toUpperCase().toLowerCase(),
  )
  return folded.join('').normalize('NFC')
}

function stripDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(diacritics, '')
    .replace(/[^\0-\x7F]/gu, (letter, index, all) => toPlainLetter(letter, all[index + letter.length]))
    .normalize('NFC')
}

/** A capital stands for capitals, except before a small letter: `Ærø` is `Aero`. */
function toPlainLetter(letter: string, next = ''): string {
  const small = plainLetters.get(letter)
  if (small !== undefined) return small
  const plain = plainLetters.get(letter.toLowerCase())
  if (plain === undefined) return letter
  return /\p{Ll}/u.test(next) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain.toUpperCase()
}

/** Normalises again, since a mark after a removed sign joins the letter before it. */
function stripPunctuation(text: string): string {
  return text.replace(/\p{P}/gu, '').normalize('NFC')
}
