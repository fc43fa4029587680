import type {QuestionBank} from '../../bank/bank-contents.ts'
import {usesPatterns} from '../../bank/uses-patterns.ts'
import type {Kind, Question} from '../../kinds/kinds.ts'
import {newSession} from '../apply-event.ts'
import type {Mode} from '../define/mode.ts'
import {createRefusal, type PlanRefusalCode, type Refusal} from '../refusals.ts'
import {type BadgeAtStake, findBadgeAtStake} from '../result/find-badge.ts'
import {findAttemptLimit} from '../scoring/attempt-limit.ts'
import {listPool} from '../selection/choosing.ts'
import {type Extent, findExtent} from '../selection/list-slots.ts'
import type {Session} from '../session.ts'
import {findTimeLimitMs, totalDeadline} from '../timing.ts'
import {type ModeView, viewMode} from '../view/view-mode.ts'
import {explainEmptyPool, listPoolOfAllKinds} from './explain-empty-pool.ts'
import {readStartOptions, type StartOptions} from './read-start-options.ts'

/** What a session would ask, before it starts. */
export interface SessionPlan extends Extent {
  readonly mode: ModeView
  /** Why there is nothing to ask, or nothing that the mode is made for; absent if a page can offer the mode. */
  readonly refusal?: Refusal<PlanRefusalCode>
  /** How many questions it chooses from. */
  readonly available: number
  /** How many more it could choose from if it asked every kind; absent for none. */
  readonly leftOut?: number
  /** The kinds of these questions, in the order of the bank. */
  readonly kinds: readonly Kind[]
  /** Whether some of them need a pattern engine; see `usesPatterns`. */
  readonly needsPatterns: boolean
  /** Milliseconds for the whole session; absent for no limit. */
  readonly timeLimitMs?: number
  /** Milliseconds for one question; absent if none has a limit. */
  readonly questionTimeLimitMs?: Range
  /** Attempts at one question; absent if none has a limit. */
  readonly attempts?: Range
  /** The badge to earn. */
  readonly badge?: BadgeAtStake
}

/** The least and the greatest limit of the questions; `max` is absent if some have no limit. */
export interface Range {
  readonly min: number
  readonly max?: number
}

/**
 * Plans a session without starting it: how many questions, how much time and how many attempts. Takes the options of
 * `startSession`.
 *
 * @throws {TypeError} as `startSession` does
 */
export function planSession(
  bank: QuestionBank,
  mode: Mode,
  options: Partial<StartOptions> = {},
): SessionPlan {
  const start = readStartOptions(bank, mode, {seed: '', now: 0, ...options})
  const session = newSession(start)
  const pool = listPool({bank, session})
  const refusal = findRefusal(bank, session, pool)
  const timeLimitMs = totalDeadline(session) - start.at
  const questionTimeLimitMs = toRange(pool.map((question) => findTimeLimitMs(session, question)))
  const attempts = toRange(pool.map((question) => findAttemptLimit(mode, question)))
  const leftOut = listPoolOfAllKinds(bank, session).length - pool.length
  const badge = findBadgeAtStake(bank, session)
  return {
    mode: viewMode(mode),
    ...(refusal && {refusal}),
    ...findExtent({bank, session}),
    available: pool.length,
    ...(leftOut > 0 && {leftOut}),
    kinds: [...new Set(pool.map(({kind}) => kind))],
    needsPatterns: pool.some(usesPatterns),
    ...(Number.isFinite(timeLimitMs) && {timeLimitMs}),
    ...(questionTimeLimitMs && {questionTimeLimitMs}),
    ...(attempts && {attempts}),
    ...(badge && {badge}),
  }
}

function findRefusal(
  bank: QuestionBank,
  session: Session,
  pool: readonly Question[],
): Refusal<PlanRefusalCode> | undefined {
  const {questions, mode} = session.start
  const {selection, asksPattern} = mode
  if (pool.length === 0) return createRefusal('no-questions', explainEmptyPool(bank, session))
  if (selection.rule === 'queue' && selection.order === 'given' && !questions)
    return createRefusal('needs-questions', {})
  const patterns = new Set(pool.map(({pattern}) => pattern)).size
  const isAboutSeveral = asksPattern || selection.rule === 'graph'
  return isAboutSeveral && patterns < 2 ? createRefusal('needs-patterns', {patterns}) : undefined
}

function toRange(limits: readonly (number | undefined)[]): Range | undefined {
  const known = limits.flatMap((limit) => limit ?? [])
  if (known.length === 0) return undefined
  return {min: Math.min(...known), ...(known.length === limits.length && {max: Math.max(...known)})}
}
