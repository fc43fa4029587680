import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {Match} from '../../matching/match.ts'
import {readOwn} from '../../matching/read-own.ts'
import {type Feedback, malformed, type Score, scored, unanswered, ungraded} from './score.ts'

/** The score of a typed response without parts. */
export function scoreOfMatch(match: Match, rationales: Readonly<Record<string, RichText>>): Score {
  switch (match.status) {
    case 'unanswered':
      return unanswered
    case 'malformed':
      return malformed(match.reason)
    case 'ungraded':
      return ungraded(match.reason)
    case 'read': {
      const {form, read, credit} = match
      const trace = {read, ...(form && {rule: form.id}), earned: credit, possible: 1}
      return scored(credit, findFeedback(form?.id, rationales), [trace])
    }
  }
}

/** The rationale of a form or option, if it has one. */
export function findFeedback(
  id: string | undefined,
  rationales: Readonly<Record<string, RichText>>,
  part?: string,
): Feedback[] {
  const rationale = id !== undefined && readOwn(rationales, id)
  if (!rationale) return []
  return [{id, ...(part !== undefined && {part}), rationale}]
}
