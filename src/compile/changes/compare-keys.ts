import {grade} from '../../bank/grade.ts'
import {compilers} from '../../kinds/compilers.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {Score} from '../../kinds/shared/score.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import {matchParts, translateResponse} from './parts.ts'

/** A response that two versions of a question grade differently. */
export interface RegradedResponse {
  /** With the ids of the later version. */
  readonly response: unknown
  /** The marks from 0 to 1, or the status of a response without any. */
  readonly before: number | Score['status']
  readonly after: number | Score['status']
}

/** Whether learners would gain or lose if their responses were graded again. */
export interface KeyChange {
  readonly type: 'key'
  /** `wider`: nobody loses. `narrower`: nobody gains. */
  readonly direction: 'wider' | 'narrower' | 'other'
  readonly responses: readonly RegradedResponse[]
}

/**
 * Grades the probes of both versions of a question by both. Options are the same if their texts are, so that a
 * permutation of ids changes no key.
 *
 * @returns `undefined` if all responses have the same score
 */
export function compareKeys(
  before: Question,
  after: Question,
  patterns?: PatternEngine,
): KeyChange | undefined {
  const forward = matchParts(before, after)
  const back = matchParts(after, before)
  const pairs = [
    ...listResponses(before).map(
      (response) => [response, translateResponse(response, before, forward)] as const,
    ),
    ...listResponses(after).map((response) => [translateResponse(response, after, back), response] as const),
  ]
  const options = patterns ? {patterns} : {}
  const seen = new Set<string>()
  const regraded = pairs.flatMap(([earlier, later]): RegradedResponse[] => {
    if (earlier === undefined || later === undefined) return []
    const key = JSON.stringify([earlier, later])
    if (seen.has(key)) return []
    seen.add(key)
    const marks = [toMarks(grade(before, earlier, options)), toMarks(grade(after, later, options))] as const
    return marks[0] === marks[1] ? [] : [{response: later, before: marks[0], after: marks[1]}]
  })
  if (regraded.length === 0) return undefined
  const gains = regraded.some((one) => toNumber(one.after) > toNumber(one.before))
  const losses = regraded.some((one) => toNumber(one.after) < toNumber(one.before))
  const onlyOne = gains ? 'wider' : 'narrower'
  return {type: 'key', direction: gains === losses ? 'other' : onlyOne, responses: regraded}
}

function listResponses(question: Question): unknown[] {
  return atKind(compilers, question)
    .probe(question)
    .map(({response}) => response)
}

const toMarks = (score: Score): number | Score['status'] =>
  score.status === 'scored' ? score.earned : score.status

const toNumber = (marks: number | Score['status']): number => (typeof marks === 'number' ? marks : 0)
