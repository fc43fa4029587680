import {findByDash, type LongDash} from '../fold-typing.ts'
import type {GradeOptions} from '../grade-options.ts'
import type {Form, Match, Sample} from '../match.ts'
import {readOwn} from '../read-own.ts'
import {malformed, unanswered, ungraded} from '../unscored.ts'
import {
  foldLiteral,
  maximumCharacters,
  maximumPatternCharacters,
  normaliseText,
  toTextsForPatterns,
  trimLike,
} from './normalise.ts'
import type {TextForm, TextRule} from './schema.ts'

/**
 * Matches a typed text with the forms of a rule: texts and literals first, then patterns, each in the author's order. The
 * first match counts, as in Moodle's shortanswer. A pattern must match the whole text, as in QTI's patternMatch.
 */
export function matchText({forms, ignore}: TextRule, response: string, options: GradeOptions): Match {
  if (response.length > maximumCharacters) return malformed('too-long', {maximum: maximumCharacters})
  const read = normaliseText(response, ignore)
  if (read === '') return unanswered
  const values = forms.map(({value}) => value)
  const plain = findByDash([response, ...values], (long) => findPlain({forms, ignore}, response, long))
  if (plain) return plain
  const candidates = forms.filter((form) => form.as === 'pattern')
  if (candidates.length === 0) return {status: 'read', read, credit: 0}
  const patterns = readOwn(options, 'patterns')
  if (!patterns) return ungraded('needs-patterns')
  const toTexts = toTextsForPatterns(response)
  if (toTexts('').some(({length}) => length > maximumPatternCharacters))
    return malformed('too-long', {maximum: maximumPatternCharacters})
  for (const form of candidates) {
    const ignoreCase = readOwn(form, 'ignoreCase') ?? false
    const text = toTexts(form.value).find((text) => patterns.matches(form.value, text, {ignoreCase}))
    if (text !== undefined) return matched(form, text)
  }
  return {status: 'read', read, credit: 0}
}

/** The first text or literal that equals the response, with one reading of long dashes. */
function findPlain({forms, ignore}: TextRule, response: string, long: LongDash): Match | undefined {
  const read = normaliseText(response, ignore, long)
  const code = foldLiteral(response, long)
  const exact = forms.find(({as, value}) => {
    if (as === 'text') return normaliseText(value, ignore, long) === read
    return as === 'literal' && trimLike(value, code) === trimLike(value, foldLiteral(value, long))
  })
  // Other spellings of code come second, because an author can list one of them as a mistake.
  const form = exact ?? findSpelling(forms, code.trim())
  return form && matched(form, read)
}

function findSpelling(forms: readonly TextForm[], code: string): TextForm | undefined {
  const signs = toSigns(code)
  return forms.find((form) => {
    const spellings = readOwn(form, 'spellings')
    if (spellings === undefined || toSigns(form.value) !== signs) return false
    return new RegExp(`^(?:${spellings})$`, 'u').test(code)
  })
}

/** What all spellings of a piece of code have in common. Almost every response differs there, and needs no expression. */
const toSigns = (code: string): string => code.replace(/[\s"'(),]/g, '').toLowerCase()

function matched(form: Form, read: string): Match {
  return {status: 'read', form, read, credit: form.credit}
}

/** Sample responses to test the forms of a rule: each must match its own form. */
export function listTextSamples({forms}: Pick<TextRule, 'forms'>): Sample[] {
  return forms.flatMap((form) => {
    const response = form.as === 'pattern' ? form.example : form.value
    return response === undefined ? [] : [{form, response}]
  })
}
