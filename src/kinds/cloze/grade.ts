import type {GradeOptions} from '../../rules/grade-options.ts'
import type {Match} from '../../rules/match.ts'
import {matchNumber} from '../../rules/numeric/match.ts'
import {matchText} from '../../rules/text/match.ts'
import {fieldsIn, isNothing} from '../read-response.ts'
import {type Feedback, malformed, type PartScore, type Score, scored, unanswered, ungraded} from '../score.ts'
import {feedbackOf} from '../typed-score.ts'
import type {BlankKey, ClozeQuestion} from './schema.ts'

/**
 * Grades what was filled into the blanks: the weighted mean of what each earns (Moodle multianswer). A blank that was
 * left empty earns nothing; one that cannot be read makes the whole malformed, which costs nothing.
 */
export function gradeCloze(question: ClozeQuestion, response: unknown, options: GradeOptions): Score {
  const given = readResponse(question, response)
  if (typeof given === 'string') return malformed(given)
  if (given.size === 0) return unanswered
  const {blanks, key} = question
  const total = blanks.reduce((sum, {weight = 1}) => sum + weight, 0)
  const trace: PartScore[] = []
  const feedback: Feedback[] = []
  for (const {id, weight = 1} of blanks) {
    const possible = weight / total
    const rule = Object.hasOwn(key, id) ? key[id] : undefined
    const typed = given.get(id)
    const match: Match =
      rule && typed !== undefined ? matchBlank(rule, typed, options) : {status: 'unanswered'}
    if (match.status === 'malformed') return malformed(`${id}: ${match.reason}`)
    if (match.status === 'ungraded') return ungraded(`${id}: ${match.reason}`)
    if (match.status === 'unanswered') {
      trace.push({part: id, earned: 0, possible})
      continue
    }
    const {form, read, credit} = match
    trace.push({part: id, read, ...(form && {rule: form.id}), earned: credit * possible, possible})
    feedback.push(...feedbackOf(form?.id, rule?.rationales ?? {}, id))
  }
  return scored(
    trace.reduce((sum, {earned}) => sum + earned, 0),
    feedback,
    trace,
  )
}

/** What was filled in by blank, without what was left empty; or why the response cannot be read. */
function readResponse({blanks}: ClozeQuestion, response: unknown): Map<string, string> | string {
  if (isNothing(response)) return new Map()
  const fields = fieldsIn(response)
  if (typeof fields === 'string') return 'expected an object of what is filled into each blank'
  const given = new Map<string, string>()
  for (const [name, value] of fields) {
    if (!blanks.some(({id}) => id === name)) return 'expected the names of blanks of this question'
    if (isNothing(value)) continue
    if (typeof value !== 'string') return `${name}: expected a text`
    if (value.trim() !== '') given.set(name, value)
  }
  return given
}

function matchBlank(key: BlankKey, typed: string, options: GradeOptions): Match {
  switch (key.kind) {
    case 'text':
      return matchText(key, typed, options)
    case 'numeric':
      return matchNumber(key, typed, options)
    case 'choice':
      return matchOption(key, typed)
  }
}

function matchOption({right, credit}: BlankKey & {kind: 'choice'}, id: string): Match {
  const own = credit && Object.hasOwn(credit, id) ? credit[id] : undefined
  const earned = id === right ? 1 : (own ?? 0)
  return {status: 'read', form: {id, credit: earned}, read: id, credit: earned}
}
