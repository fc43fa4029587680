import {type Outcome, roundScore, type Score} from '../../kinds/shared/score.ts'
import {type AttemptScheme, expectScheme} from './attempt-schemes.ts'
import {isSameResponse} from './same-response.ts'
import {createTally, type ScoredAttempt} from './tally.ts'

/** A response and the result of `grade`. */
export interface Attempt {
  readonly response: unknown
  readonly score: Score
  /** The variant, if the question is generated for each attempt: a response repeats another only within one variant. */
  readonly variant?: string
}

/** The result of one attempt. */
export interface AttemptStep {
  /**
   * Only `counted` is an attempt. `repeated` is the same response as the attempt before; the others are as in
   * `Score`.
   */
  readonly status: 'counted' | 'repeated' | 'unanswered' | 'malformed' | 'ungraded'
  /** The score of all attempts up to this one. */
  readonly earned: number
}

/** The combined score of the attempts at one question. */
export interface AttemptsScore {
  /** From 0 to `possible`. */
  readonly earned: number
  readonly possible: 1
  /**
   * The outcome of the attempt at `best`, regardless of penalties; absent if no attempt counted, which is not wrong.
   */
  readonly outcome?: Outcome
  /** How many attempts counted. */
  readonly attempts: number
  /**
   * The index of the attempt with the highest score, the first if several have it; with `keep: 'last'` the last that
   * counted.
   */
  readonly best?: number
  /** One step for each attempt, in order. */
  readonly steps: readonly AttemptStep[]
}

/**
 * Scores the attempts at one question, in order.
 *
 * An empty, unreadable or ungraded response is not an attempt and costs nothing. Neither is a response equal to that
 * of the attempt before (Moodle, qbehaviour_adaptive process_submit). Except with `keep: 'last'`, another attempt
 * never loses points.
 *
 * @throws {TypeError} when a number of the scheme is out of range
 */
export function scoreAttempts(
  attempts: readonly Attempt[],
  scheme: AttemptScheme = {rule: 'none'},
): AttemptsScore {
  expectScheme(scheme)
  return scoreByScheme(attempts, scheme)
}

/** Like `scoreAttempts`, for a scheme that was already checked. */
export function scoreByScheme(attempts: readonly Attempt[], scheme: AttemptScheme): AttemptsScore {
  const tally = createTally(scheme)
  const keepsLast = Object.hasOwn(scheme, 'keep') && 'keep' in scheme && scheme.keep === 'last'
  const steps: AttemptStep[] = []
  let previous: (Attempt & ScoredAttempt) | undefined
  let best: {readonly index: number; readonly score: ScoredAttempt['score']} | undefined
  let count = 0
  let earned = 0
  for (const [index, {response, score, variant}] of attempts.entries()) {
    if (score.status !== 'scored') {
      steps.push({status: score.status, earned})
    } else if (previous?.variant === variant && previous && isSameResponse(previous.response, response)) {
      steps.push({status: 'repeated', earned})
    } else {
      previous = {response, score, ...(variant !== undefined && {variant})}
      earned = roundScore(tally(previous, count))
      count++
      if (!best || keepsLast || score.earned > best.score.earned) best = {index, score}
      steps.push({status: 'counted', earned})
    }
  }
  return {
    earned,
    possible: 1,
    ...(best && {outcome: best.score.outcome, best: best.index}),
    attempts: count,
    steps,
  }
}
