import type {PartScore, Score} from '../kinds/shared/score.ts'
import type {AttemptScheme} from './attempt-schemes.ts'
import {isSameResponse} from './same-response.ts'

/** An attempt with a score. */
export interface ScoredAttempt {
  readonly response: unknown
  readonly score: Score & {readonly status: 'scored'}
}

/** Takes one attempt after the other, each with the number of those before it, and gives what all come to so far. */
export type Tally = (attempt: ScoredAttempt, earlier: number) => number

export function createTally(scheme: AttemptScheme): Tally {
  switch (scheme.rule) {
    case 'none':
      return kept(scheme.keep, ({score}) => fractionOf(score))
    case 'fixed':
      return kept(
        scheme.keep,
        scheme.byPart ? byPart(penaltyOf(scheme)) : less((earlier) => earlier * penaltyOf(scheme)),
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

const penaltyOf = ({penalty = 1 / 3}: SchemeOf<'fixed'>): number => penalty

/** A score below 0 costs no more than none at all: what attempts come to is never below 0. */
function fractionOf({earned}: {readonly earned: number}): number {
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
  return ({score}, earlier) => Math.max(fractionOf(score) - penaltyAfter(earlier), 0)
}

/** The first attempt costs nothing; the n-th after it the n-th penalty. */
function listedPenalty({penalties, continued = false}: SchemeOf<'listed'>, earlier: number): number {
  if (earlier === 0) return 0
  const last = penalties.at(-1) ?? 0
  const beyond = earlier - penalties.length
  if (beyond <= 0) return penalties[earlier - 1] ?? last
  return continued ? last + beyond * (last - (penalties.at(-2) ?? last)) : last
}

/** The sum of what each attempt improves on the best before it, times what an attempt at that place is worth. */
function improvements<S>(valueAt: (scheme: S, earlier: number) => number, scheme: S): Tally {
  let best = 0
  let sum = 0
  return ({score}, earlier) => {
    const fraction = fractionOf(score)
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
    const fraction = fractionOf(score)
    sum = Math.min(sum + Math.max(fraction - best, 0) * current, cap)
    const isRight = score.outcome === 'right'
    best = isRight ? 0 : Math.max(best, fraction)
    current = isRight ? Math.min(current + value, cap) : value
    return sum / cap
  }
}

interface PartState {
  readonly responded: unknown
  /** The number of attempts before the one in which it was last changed. */
  readonly changedAfter: number
}

/** Each part as it is now, charged for the attempts before its last change (Moodle, qtype_multianswer compute_final_grade). */
function byPart(penalty: number): Tally {
  const states = new Map<string, PartState>()
  return ({response, score}, earlier) => {
    let sum = 0
    let total = 0
    for (const part of partsOf(score)) {
      const id = part.part ?? ''
      const responded = respondedTo(response, part)
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

/** The parts of the score where they add up to it; a scheme of the question such as all or nothing leaves only the whole. */
function partsOf({earned, trace}: ScoredAttempt['score']): readonly PartScore[] {
  const sum = trace.reduce((total, part) => total + part.earned, 0)
  const possible = trace.reduce((total, part) => total + part.possible, 0)
  const isSum = possible > 0 && Math.abs(sum / possible - earned) < 0.000001
  return isSum && trace.every(({part}) => part !== undefined) ? trace : [{earned, possible: 1}]
}

/** What was responded to a part, where the response says it by name; else what the grader made of it. */
function respondedTo(response: unknown, {part, read, rule, earned}: PartScore): unknown {
  if (part === undefined) return response
  try {
    if (typeof response === 'object' && response !== null && Object.hasOwn(response, part))
      return Reflect.get(response, part)
  } catch {
    // A response that was graded may still be one that throws when it is read again.
  }
  return {read, rule, earned}
}
