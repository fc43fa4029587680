import {grade} from '../../bank/grade.ts'
import {compilers} from '../../kinds/compilers.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {Score} from '../../kinds/shared/score.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import {matchParts, translateResponse} from './parts.ts'
import {readPatterns, varyResponse} from './pattern-variants.ts'

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
  /** `wider`: nobody loses. `narrower`: nobody gains. `unknown`: a pattern changed, and no response shows how. */
  readonly direction: 'wider' | 'narrower' | 'other' | 'unknown'
  readonly responses: readonly RegradedResponse[]
}

type Pair = readonly [earlier: unknown, later: unknown]

/**
 * Grades the probes of both versions of a question by both. Options are the same if their texts are, so that a
 * permutation of ids changes no key. If accepted patterns changed, responses near the probes are graded too.
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
  const pairs: readonly Pair[] = [
    ...listResponses(before).map(
      (response): Pair => [response, translateResponse(response, before, forward)],
    ),
    ...listResponses(after).map((response): Pair => [translateResponse(response, after, back), response]),
  ]
  const regrade = createRegrade(before, after, patterns)
  const isOtherPattern = readPatterns(before) !== readPatterns(after)
  const near = isOtherPattern ? pairs.flatMap(varyPair).flatMap(regrade).slice(0, maxVariants) : []
  const regraded = [...pairs.flatMap(regrade), ...near]
  if (regraded.length === 0)
    return isOtherPattern ? {type: 'key', direction: 'unknown', responses: []} : undefined
  const gains = regraded.some((one) => toNumber(one.after) > toNumber(one.before))
  const losses = regraded.some((one) => toNumber(one.after) < toNumber(one.before))
  const onlyOne = gains ? 'wider' : 'narrower'
  return {type: 'key', direction: gains === losses ? 'other' : onlyOne, responses: regraded}
}

/** Many responses near the probes can differ for the same reason. */
const maxVariants = 10

/** Ids of options must stay, so only responses that both versions name alike are varied. */
function varyPair([earlier, later]: Pair): readonly Pair[] {
  if (JSON.stringify(earlier) !== JSON.stringify(later)) return []
  return varyResponse(earlier).map((variant): Pair => [variant, variant])
}

/** Grades a response by both versions; none if the marks are the same or it was graded already. */
function createRegrade(before: Question, after: Question, patterns: PatternEngine | undefined) {
  const options = patterns ? {patterns} : {}
  const seen = new Set<string>()
  return ([earlier, later]: Pair): RegradedResponse[] => {
    if (earlier === undefined || later === undefined) return []
    const key = JSON.stringify([earlier, later])
    if (seen.has(key)) return []
    seen.add(key)
    const marks = [toMarks(grade(before, earlier, options)), toMarks(grade(after, later, options))] as const
    return marks[0] === marks[1] ? [] : [{response: later, before: marks[0], after: marks[1]}]
  }
}

function listResponses(question: Question): unknown[] {
  return atKind(compilers, question)
    .probe(question)
    .map(({response}) => response)
}

const toMarks = (score: Score): number | Score['status'] =>
  score.status === 'scored' ? score.earned : score.status

const toNumber = (marks: number | Score['status']): number => (typeof marks === 'number' ? marks : 0)
