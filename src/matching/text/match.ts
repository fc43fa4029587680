import type {GradeOptions} from '../grade-options.ts'
import type {Form, Match, Sample} from '../match.ts'
import {mostCharacters, normaliseText, textForLiteral, textForPattern} from './normalise.ts'
import type {TextForm, TextRule} from './schema.ts'

/**
 * What a typed text is to the forms of a rule. Texts and literals come first, then patterns, each in the author's order;
 * the first that matches counts, as in Moodle's shortanswer. A pattern has to match the whole text, as QTI's patternMatch.
 */
export function matchText({forms, ignore}: TextRule, response: string, {patterns}: GradeOptions): Match {
  if (response.length > mostCharacters)
    return {status: 'malformed', reason: `expected at most ${mostCharacters} characters`}
  if (response.trim() === '') return {status: 'unanswered'}
  const read = normaliseText(response, ignore)
  const plain = forms.find((form) => isSame(form, response, {read, ignore}))
  if (plain) return matched(plain, read)
  const candidates = forms.filter((form) => form.as === 'pattern')
  if (candidates.length === 0) return {status: 'read', read, credit: 0}
  if (!patterns)
    return {
      status: 'ungraded',
      reason: 'expected `patterns` of quizproof/patterns among the options of grading',
    }
  const text = textForPattern(response)
  const found = candidates.find(({value, ignoreCase = false}) => patterns.matches(value, text, {ignoreCase}))
  return found ? matched(found, text) : {status: 'read', read, credit: 0}
}

function matched(form: Form, read: string): Match {
  return {status: 'read', form, read, credit: form.credit}
}

function isSame(
  {as, value}: TextForm,
  response: string,
  {read, ignore}: {readonly read: string; readonly ignore: TextRule['ignore']},
): boolean {
  if (as === 'text') return normaliseText(value, ignore) === read
  if (as === 'pattern') return false
  return textForLiteral(response, value) === textForLiteral(value, value)
}

/** Responses by which the forms of a rule are tested: each is to match its own form. */
export function samplesOfText({forms}: Pick<TextRule, 'forms'>): Sample[] {
  return forms.flatMap((form) => {
    const response = form.as === 'pattern' ? form.example : form.value
    return response === undefined ? [] : [{form, response}]
  })
}
