import {type Outcome, roundScore, type Score} from '../kinds/shared/score.ts'
import {type AttemptScheme, expectScheme} from './attempt-schemes.ts'
import {isSameResponse} from './same-response.ts'
import {createTally, type ScoredAttempt} from './tally.ts'

/** A response and what `grade` said of it. */
export interface Attempt {
  readonly response: unknown
  readonly score: Score
  /** Which question it was, where one is made anew for each attempt: only of one variant a response is a repetition. */
  readonly variant?: string
}

/** What became of one attempt. */
export interface AttemptStep {
  /** Only `counted` is an attempt: `repeated` is the response of the one counted before, the others are as in `Score`. */
  readonly status: 'counted' | 'repeated' | 'unanswered' | 'malformed' | 'ungraded'
  /** What all attempts up to this one come to. */
  readonly earned: number
}

/** What the attempts at one question are worth together. */
export interface AttemptsScore {
  /** From 0 to `possible`. */
  readonly earned: number
  readonly possible: 1
  /** Of the attempt at `best`, whatever the earlier ones cost; absent where none counted, which is not wrong. */
  readonly outcome?: Outcome
  /** How many counted. */
  readonly attempts: number
  /** The index of the attempt with the highest score, the first of equals; with `keep: 'last'` the last that counted. */
  readonly best?: number
  /** One for each attempt given, in order. */
  readonly steps: readonly AttemptStep[]
}

/**
 * Scores the attempts at one question, in order.
 *
 * Nothing, what cannot be read and what waits to be graded is no attempt and costs nothing. Neither is a response that is
 * the same as that of the attempt before (Moodle, qbehaviour_adaptive process_submit). But for `keep: 'last'` nobody loses
 * a point by trying again.
 *
 * @throws {TypeError} when a number of the scheme is not one that it may have
 */
export function scoreAttempts(
  attempts: readonly Attempt[],
  scheme: AttemptScheme = {rule: 'none'},
): AttemptsScore {
  expectScheme(scheme)
  return scoreByScheme(attempts, scheme)
}

/** As `scoreAttempts`, by a scheme that was checked before. */
export function scoreByScheme(attempts: readonly Attempt[], scheme: AttemptScheme): AttemptsScore {
  const tally = createTally(scheme)
  const keepsLast = 'keep' in scheme && scheme.keep === 'last'
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
