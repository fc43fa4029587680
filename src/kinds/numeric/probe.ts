import {probeNumericRule} from '../../matching/numeric/probe.ts'
import type {Probe} from '../shared/probe.ts'
import type {Score} from '../shared/score.ts'
import type {NumericQuestion} from './schema.ts'

/**
 * A number of each form earns its credit and brings its rationale; an empty response is unanswered, and nonsense is
 * malformed.
 */
export function probeNumeric(question: NumericQuestion): Probe[] {
  const ofForms = probeNumericRule<Score>(question.key, {
    respond: (typed) => typed,
    scoreOf: (score) =>
      score.status === 'scored' && bringsRationale(question, score)
        ? {form: score.trace[0]?.rule, earned: score.earned}
        : undefined,
    path: 'forms',
  })
  return [
    ...ofForms,
    {response: ' ', expects: (score) => score.status === 'unanswered'},
    {response: 'no number', expects: (score) => score.status === 'malformed'},
  ]
}

/** Whether the feedback is the rationale of the matching form, or absent if there is none. */
function bringsRationale(
  {rationales}: NumericQuestion,
  {feedback, trace}: Score & {status: 'scored'},
): boolean {
  const rule = trace[0]?.rule
  const written = rule !== undefined && Object.hasOwn(rationales, rule) ? rationales[rule] : undefined
  return feedback[0]?.rationale === written
}
