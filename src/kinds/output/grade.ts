import {normaliseOutput} from '../../matching/compare-output.ts'
import {findByDash, foldTyping} from '../../matching/fold-typing.ts'
import {readOwn} from '../../matching/read-own.ts'
import {createReason} from '../../matching/reasons.ts'
import {isEmptyResponse} from '../shared/read-response.ts'
import {malformed, type PartScore, type Score, scored, unanswered} from '../shared/score.ts'
import {findFeedback} from '../shared/typed-score.ts'
import type {OutputQuestion} from './schema.ts'

/** The maximum length of a response; outputs that a person predicts are far shorter. */
const maxCharacters = 100_000

/** Grades a predicted output: 1 if it equals the key, the credit of a matching mistake, or 0. */
export function gradeOutput(question: OutputQuestion, response: unknown): Score {
  if (isEmptyResponse(response)) return unanswered
  if (typeof response !== 'string') return malformed(createReason('wrong-type', {expected: 'text'}))
  if (response.length > maxCharacters) return malformed(createReason('too-long', {maximum: maxCharacters}))
  const comparison = readOwn(question, 'comparison') ?? 'exact'
  const read = normaliseOutput(response, comparison)
  if (foldTyping(read, '-').trim() === '') return unanswered
  return (
    findByDash([read, question.key, ...question.mistakes.map(({text}) => text)], (long) =>
      scoreMatch(question, (text) => normaliseOutput(foldTyping(text, long), comparison), response),
    ) ?? scored(0, [], [part(read, 0)])
  )
}

/** The score of a response that matches the key or a mistake, after normalization. */
function scoreMatch(
  {key, mistakes, rationales}: OutputQuestion,
  normalise: (text: string) => string,
  response: string,
): Score | undefined {
  const read = normalise(response)
  if (read === normalise(key)) return scored(1, [], [part(read, 1)])
  const mistake = mistakes.find(({text}) => normalise(text) === read)
  if (!mistake) return undefined
  const {id} = mistake
  const credit = readOwn(mistake, 'credit') ?? 0
  return scored(credit, findFeedback(id, rationales), [part(read, credit, id)])
}

function part(read: string, earned: number, rule?: string): PartScore {
  return {read, ...(rule !== undefined && {rule}), earned, possible: 1}
}
