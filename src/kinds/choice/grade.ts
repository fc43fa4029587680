import {type Feedback, outcomeOf, roundScore, type Score} from '../score.ts'
import type {ChoiceQuestion} from './schema.ts'

/**
 * Grades chosen option ids.
 *
 * Each chosen option adds its credit; the sum is held between 0 and 1 where several options may be chosen, and may be
 * below 0 where only one may and its author gave it a credit below 0. Where the author set none, a right option of
 * `n` is worth `1/n` and a distractor `-1/n`: PrairieLearn's net-correct rule, under which choosing everything
 * is worth as little as choosing nothing. Of a single choice a distractor is worth 0.
 */
export function gradeChoice(question: ChoiceQuestion, response: unknown): Score {
  const chosen = readResponse(question, response)
  if (typeof chosen === 'string') return {status: 'malformed', possible: 1, reason: chosen}
  if (chosen.length === 0) return {status: 'unanswered', possible: 1}
  const sum = chosen.reduce((total, id) => total + creditOf(question, id), 0)
  const earned = roundScore(question.multiple ? Math.min(Math.max(sum, 0), 1) : sum)
  return {
    status: 'scored',
    earned,
    possible: 1,
    outcome: outcomeOf(earned),
    feedback: feedbackFor(question, chosen),
  }
}

/** The chosen ids, each once, or why the response cannot be read. */
function readResponse(question: ChoiceQuestion, response: unknown): string[] | string {
  if (response === undefined || response === null || response === '') return []
  const given: readonly unknown[] = Array.isArray(response) ? response : [response]
  const count = Number(given.length)
  if (!(count <= 1000)) return 'expected at most 1000 option ids'
  const chosen = new Set<string>()
  // By index: an iterator that came with the response might never end.
  for (let index = 0; index < count; index++) {
    const id = given[index]
    if (typeof id !== 'string') return 'expected an option id or a list of them'
    if (!question.options.some((option) => option.id === id))
      return 'expected ids of options of this question'
    chosen.add(id)
  }
  if (!question.multiple && chosen.size > 1) return 'expected one option'
  return [...chosen]
}

function creditOf(question: ChoiceQuestion, id: string): number {
  const {credit, key, multiple} = question
  if (credit && Object.hasOwn(credit, id)) return credit[id] ?? 0
  if (key.includes(id)) return 1 / key.length
  return multiple ? -1 / key.length : 0
}

function feedbackFor(question: ChoiceQuestion, chosen: readonly string[]): Feedback[] {
  return chosen.flatMap((option) => {
    const rationale = Object.hasOwn(question.rationales, option) ? question.rationales[option] : undefined
    return rationale ? [{option, rationale}] : []
  })
}
