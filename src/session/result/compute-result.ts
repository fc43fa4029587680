import type {Bank} from '../../bank/open-bank.ts'
import {isCounted} from '../evidence.ts'
import {computeMastery, type SessionMastery} from '../mastery/compute-mastery.ts'
import {computePlacement, type Placement} from '../placement/compute-placement.ts'
import type {Session, Task} from '../session.ts'
import {computePoints, type Points} from './compute-points.ts'
import {type Basis, countBasis} from './count-basis.ts'
import {type Badge, findBadge} from './find-badge.ts'

/** The result of a session. */
export interface SessionResult {
  readonly counts: OutcomeCounts
  /** Who graded the questions. */
  readonly basis: Basis
  /** Points by the scoring of the mode; absent if it has no marks. */
  readonly points?: Points
  /** Whether the pass mark was reached; absent if there is none, or a response waits for grading. */
  readonly passed?: boolean
  readonly mastery?: SessionMastery
  readonly badge?: Badge
  readonly placement?: Placement
}

/** The outcomes of the questions asked. `unanswered` (no response) is not wrong. */
export interface OutcomeCounts {
  readonly right: number
  readonly partial: number
  readonly wrong: number
  readonly unanswered: number
  readonly ungraded: number
}

/** The result of a session, or the result so far if it is not finished. */
export function computeResult(bank: Bank, session: Session): SessionResult {
  const {passMark} = session.start.mode
  const tasks = session.tasks.filter(isCounted)
  const counts = countOutcomes(tasks)
  const points = computePoints({bank, session}, tasks)
  const mastery = computeMastery(session)
  const badge = findBadge(bank, session)
  const placement = computePlacement(bank, session)
  const isJudged = passMark !== undefined && points !== undefined && counts.ungraded === 0
  return {
    counts,
    basis: countBasis(tasks),
    ...(points && {points}),
    ...(isJudged && {passed: toMasteryScore(points.scaled) >= toMasteryScore(passMark)}),
    ...(mastery && {mastery}),
    ...(badge && {badge}),
    ...(placement && {placement}),
  }
}

/** Rounds to 4 decimals, as cmi5 compares a score with `masteryScore`: two of three reach a pass mark of 2/3. */
function toMasteryScore(scaled: number): number {
  return Math.round(scaled * 1e4)
}

function countOutcomes(tasks: readonly Task[]): OutcomeCounts {
  const counts = {right: 0, partial: 0, wrong: 0, unanswered: 0, ungraded: 0}
  for (const task of tasks) counts[toOutcome(task)]++
  return counts
}

/** The outcome of the best attempt. */
export function toOutcome({attempts, closed}: Task): keyof OutcomeCounts {
  if (closed?.by === 'ungraded') return 'ungraded'
  const outcomes = attempts.map(({outcome}) => outcome)
  const [best = 'unanswered'] = (['right', 'partial', 'wrong'] as const).filter((outcome) =>
    outcomes.includes(outcome),
  )
  return best
}
