import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {Match} from '../../matching/match.ts'
import {readText} from './read-response.ts'
import {type PartScore, type Score, scored} from './score.ts'

/** Grades a typed response without parts by what it matches. */
export function gradeTyped(
  {rationales}: {readonly rationales: Readonly<Record<string, RichText>>},
  response: unknown,
  matchTyped: (typed: string) => Match,
): Score {
  const typed = readText(response, 'text')
  if (typeof typed !== 'string') return typed
  const match = matchTyped(typed)
  return match.status === 'read' ? scored([toPartScore(match, 1)], () => rationales) : match
}

export function toPartScore({form, read, credit}: Match & {status: 'read'}, possible: number): PartScore {
  return {read, ...(form && {rule: form.id}), earned: credit * possible, possible}
}
