import type {Difference} from './schema.ts'

/**
 * A text as it is compared, in this order: NFC; no white space around it; with `spaces`, runs of white space as one
 * space; with `case`, case folded by Unicode's own rules, the same in every locale; with `diacritics`, letters without
 * their marks; with `punctuation`, without it. NFC and trimming are Moodle's (qtype_shortanswer), the rest are
 * options of PrairieLearn's string input.
 */
export function normaliseText(text: string, ignore: readonly Difference[]): string {
  let normal = text.normalize('NFC').trim()
  if (ignore.includes('case')) normal = normal.toUpperCase().toLowerCase()
  if (ignore.includes('diacritics')) normal = normal.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
  if (ignore.includes('punctuation')) normal = normal.replace(/\p{P}/gu, '').trim()
  // Last, for what was taken out may have stood between spaces.
  return ignore.includes('spaces') ? normal.replace(/\s+/g, ' ') : normal
}

/** A response as a pattern meets it: no white space but single spaces, so that `\s` and `.` mean the same to every engine. */
export function textForPattern(text: string): string {
  return normaliseText(text, ['spaces'])
}
