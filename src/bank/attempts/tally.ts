import type {PartScore, Score} from '../../kinds/shared/score.ts'
import type {AttemptScheme} from './attempt-schemes.ts'
import {isSameResponse} from './same-response.ts'

/** An attempt with a score. */
export interface ScoredAttempt {
  readonly response: unknown
  readonly score: Score & {readonly status: 'scored'}
}

/** Called with each attempt in order and the number of attempts before it; returns the score so far. */
export type Tally = (attempt: ScoredAttempt, earlier: number) => number

export function createTally(scheme: AttemptScheme): Tally {
  switch (scheme.rule) {
    case 'none':
      return kept(scheme.keep, ({score}) => toFraction(score))
    case 'fixed':
      return kept(
        scheme.keep,
        scheme.byPart ? byPart(readPenalty(scheme)) : less((earlier) => earlier * readPenalty(scheme)),
      )
    case 'listed':
      return kept(
        scheme.keep,
        less((earlier) => listedPenalty(scheme, earlier)),
      )
    case 'values':
      return improvements(({values}, earlier) => (values[earlier] ?? 0) / (values[0] ?? 1), scheme)
    case 'streak':
      return streak(scheme)
  }
}

type SchemeOf<R extends AttemptScheme['rule']> = AttemptScheme & {readonly rule: R}

const readPenalty = ({penalty = 1 / 3}: SchemeOf<'fixed'>): number => penalty

/** A negative score counts as 0, so that attempts never add up to less than 0. */
function toFraction({earned}: {readonly earned: number}): number {
  return earned > 0 ? Math.min(earned, 1) : 0
}

function kept(keep: 'best' | 'last' = 'best', tally: Tally): Tally {
  let best = 0
  return (attempt, earlier) => {
    const earned = tally(attempt, earlier)
    best = Math.max(best, earned)
    return keep === 'last' ? earned : best
  }
}

function less(penaltyAfter: (earlier: number) => number): Tally {
  return ({score}, earlier) => Math.max(toFraction(score) - penaltyAfter(earlier), 0)
}

/** The first attempt costs nothing; the n-th attempt after it has the n-th penalty. */
function listedPenalty({penalties, continued = false}: SchemeOf<'listed'>, earlier: number): number {
  if (earlier === 0) return 0
  const last = penalties.at(-1) ?? 0
  const beyond = earlier - penalties.length
  if (beyond <= 0) return penalties[earlier - 1] ?? last
  return continued ? last + beyond * (last - (penalties.at(-2) ?? last)) : last
}

/** The sum of each attempt's improvement over the best one before, times the value of its position. */
function improvements<S>(valueAt: (scheme: S, earlier: number) => number, scheme: S): Tally {
  let best = 0
  let sum = 0
  return ({score}, earlier) => {
    const fraction = toFraction(score)
    sum += Math.max(fraction - best, 0) * valueAt(scheme, earlier)
    best = Math.max(best, fraction)
    return sum
  }
}

function streak({value, cap}: SchemeOf<'streak'>): Tally {
  let best = 0
  let sum = 0
  let current = value
  return ({score}) => {
    const fraction = toFraction(score)
    sum = Math.min(sum + Math.max(fraction - best, 0) * current, cap)
    const isRight = score.outcome === 'right'
    best = isRight ? 0 : Math.max(best, fraction)
    current = isRight ? Math.min(current + value, cap) : value
    return sum / cap
  }
}

interface PartState {
  readonly responded: unknown
  /** The number of attempts before its last change. */
  readonly changedAfter: number
}

/**
 * The current score of each part, charged for the attempts before its last change (Moodle, qtype_multianswer
 * compute_final_grade).
 */
function byPart(penalty: number): Tally {
  const states = new Map<string, PartState>()
  return ({response, score}, earlier) => {
    let sum = 0
    let total = 0
    for (const part of listParts(score)) {
      const id = part.part ?? ''
      const responded = findPartResponse(response, part)
      const before = states.get(id)
      const isUnchanged = before && isSameResponse(before.responded, responded)
      const state = isUnchanged ? before : {responded, changedAfter: earlier}
      states.set(id, state)
      sum += Math.max(part.earned - state.changedAfter * penalty * part.possible, 0)
      total += part.possible
    }
    return total > 0 ? sum / total : 0
  }
}

/**
 * The scores of the parts if they add up to the score. With a scheme such as all-or-nothing there is only the whole.
 */
function listParts({earned, trace}: ScoredAttempt['score']): readonly PartScore[] {
  const sum = trace.reduce((total, part) => total + part.earned, 0)
  const possible = trace.reduce((total, part) => total + part.possible, 0)
  const isSum = possible > 0 && Math.abs(sum / possible - earned) < 0.000001
  return isSum && trace.every(({part}) => part !== undefined) ? trace : [{earned, possible: 1}]
}

/** The response to a part if the response names it; otherwise what the grader read. */
function findPartResponse(response: unknown, {part, read, rule, earned}: PartScore): unknown {
  if (part === undefined) return response
  try {
    if (typeof response === 'object' && response !== null && Object.hasOwn(response, part))
      return Reflect.get(response, part)
  } catch {
    // Reading a response may throw even after it was graded.
  }
  return {read, rule, earned}
}
