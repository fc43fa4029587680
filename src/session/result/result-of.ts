import type {Bank} from '../../bank/open-bank.ts'
import {roundScore} from '../../kinds/shared/score.ts'
import type {Mastery} from '../mastery/judge-mastery.ts'
import {masteryOf} from '../mastery/mastery-of.ts'
import {type Placement, placementOf} from '../placement/placement-of.ts'
import type {Session, Task} from '../session.ts'
import {type Badge, badgeOf} from './badge-of.ts'
import {type Points, pointsOf} from './points-of.ts'

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
export function resultOf(bank: Bank, session: Session): SessionResult {
  const {passMark} = session.start.mode
  const tasks = session.tasks.filter(({closed}) => closed && closed.by !== 'shown')
  const counts = countOutcomes(tasks)
  const points = pointsOf({bank, session}, tasks)
  const mastery = masteryOf(session)
  const badge = badgeOf(bank, session)
  const placement = placementOf(bank, session)
  const isJudged = passMark !== undefined && points !== undefined && counts.ungraded === 0
  return {
    counts,
    ...(points && {points}),
    // cmi5 compares masteryScore by 4 decimals.
    ...(isJudged && {passed: roundScore(points.scaled) >= Math.round(passMark * 1e4) / 1e4}),
    ...(mastery && {mastery}),
    ...(badge && {badge}),
    ...(placement && {placement}),
  }
}

function countOutcomes(tasks: readonly Task[]): OutcomeCounts {
  const counts = {right: 0, partial: 0, wrong: 0, unanswered: 0, ungraded: 0}
  for (const task of tasks) counts[outcomeOf(task)]++
  return counts
}

/** The outcome of the best attempt. */
export function outcomeOf({tries, closed}: Task): keyof OutcomeCounts {
  if (closed?.by === 'ungraded') return 'ungraded'
  const outcomes = tries.map(({outcome}) => outcome)
  const [best = 'unanswered'] = (['right', 'partial', 'wrong'] as const).filter((outcome) =>
    outcomes.includes(outcome),
  )
  return best
}
