import {normaliseOutput} from '../../matching/compare-output.ts'
import {findByDash, foldTyping} from '../../matching/fold-typing.ts'
import type {Match} from '../../matching/match.ts'
import {readOwn} from '../../matching/read-own.ts'
import {malformed, unanswered} from '../../matching/unscored.ts'
import type {Score} from '../shared/score.ts'
import {gradeTyped} from '../shared/typed-score.ts'
import type {OutputQuestion} from './schema.ts'

/** The maximum length of a response; outputs that a person predicts are far shorter. */
const maximumCharacters = 100_000

/** Grades a predicted output: 1 if it equals the key, the credit of a matching mistake, or 0. */
export function gradeOutput(question: OutputQuestion, response: unknown): Score {
  return gradeTyped(question, response, (typed) => matchOutput(question, typed))
}

function matchOutput(question: OutputQuestion, response: string): Match {
  if (response.length > maximumCharacters) return malformed('too-long', {maximum: maximumCharacters})
  const {key, mistakes} = question
  const comparison = readOwn(question, 'comparison') ?? 'exact'
  const plain = normaliseOutput(response, comparison)
  if (foldTyping(plain, '-').trim() === '') return unanswered
  const found = findByDash([plain, key, ...mistakes.map(({text}) => text)], (long): Match | undefined => {
    const normalise = (text: string): string => normaliseOutput(foldTyping(text, long), comparison)
    const read = normalise(response)
    if (read === normalise(key)) return {status: 'read', read, credit: 1}
    const mistake = mistakes.find(({text}) => normalise(text) === read)
    const credit = readOwn(mistake, 'credit') ?? 0
    return mistake && {status: 'read', form: {id: mistake.id, credit}, read, credit}
  })
  return found ?? {status: 'read', read: plain, credit: 0}
}
