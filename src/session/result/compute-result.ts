import type {Bank} from '../../bank/open-bank.ts'
import {isCounted} from '../evidence.ts'
import {computeMastery} from '../mastery/compute-mastery.ts'
import type {Mastery} from '../mastery/judge-mastery.ts'
import {computePlacement, type Placement} from '../placement/compute-placement.ts'
import type {Session, Task} from '../session.ts'
import {computePoints, type Points} from './compute-points.ts'
import {type Badge, findBadge} from './find-badge.ts'

/** What a session comes to. */
export interface SessionResult {
  readonly counts: OutcomeCounts
  /** By the scoring of the mode; absent where it marks nothing. */
  readonly points?: Points
  /** Whether the pass mark was reached; absent where there is none, or something waits to be graded. */
  readonly passed?: boolean
  readonly mastery?: Mastery
  readonly badge?: Badge
  readonly placement?: Placement
}

/** How the questions that were asked ended. `unanswered` is not wrong: nothing was responded. */
export interface OutcomeCounts {
  readonly right: number
  readonly partial: number
  readonly wrong: number
  readonly unanswered: number
  readonly ungraded: number
}

/** What a session comes to; of a session that goes on, so far. */
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
    ...(points && {points}),
    ...(isJudged && {passed: toMasteryScore(points.scaled) >= toMasteryScore(passMark)}),
    ...(mastery && {mastery}),
    ...(badge && {badge}),
    ...(placement && {placement}),
  }
}

/** To 4 decimals, as cmi5 compares a score with `masteryScore`: two of three reach a pass mark of 2/3. */
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
