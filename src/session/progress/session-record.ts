import type {Bank} from '../../bank/open-bank.ts'
import type {Difficulty} from '../../fields/common-fields.ts'
import {isCounted} from '../evidence.ts'
import {computeMastery} from '../mastery/compute-mastery.ts'
import type {Mastery} from '../mastery/judge-mastery.ts'
import type {Points} from '../result/compute-points.ts'
import {computeResult, type OutcomeCounts, toOutcome} from '../result/compute-result.ts'
import type {Badge} from '../result/find-badge.ts'
import {countUnreached} from '../selection/list-slots.ts'
import type {Session, Task} from '../session.ts'

/** What is kept of a finished session: plain JSON, without responses. */
export interface SessionRecord {
  /** Of the session. */
  readonly id: string
  readonly learner?: string
  /** The name of its mode. */
  readonly mode: string
  readonly startedAt: number
  readonly finishedAt: number
  /** Whether its mode gave marks. */
  readonly marked: boolean
  /** One for every question that was asked, in order. */
  readonly results: readonly QuestionResult[]
  /** How many questions were not reached that count in its marks; absent where all were. */
  readonly unreached?: number
  /** The verdict on every pattern that its mode judged. */
  readonly mastery: readonly PatternMastery[]
  /** By the scoring of its mode. */
  readonly points?: Points
  readonly badge?: Badge
  readonly passed?: boolean
}

export interface QuestionResult {
  readonly question: string
  /** Ids that the question had before. */
  readonly formerly?: readonly string[]
  readonly pattern: string
  readonly difficulty: Difficulty
  readonly outcome: keyof OutcomeCounts
  /** From 0 to 1. */
  readonly earned: number
  /** Whether it was right at the first attempt, without a hint. */
  readonly rightFirstTime: boolean
}

export interface PatternMastery {
  readonly pattern: string
  readonly verdict: Mastery['verdict']
  readonly probability: number
  readonly counts: Mastery['counts']
}

/** The record of a session; `undefined` while it goes on. */
export function toSessionRecord(bank: Bank, session: Session): SessionRecord | undefined {
  const {start, tasks, finished} = session
  if (!finished) return undefined
  const {points, badge, passed} = computeResult(bank, session)
  const unreached = countUnreached({bank, session})
  return {
    id: start.id,
    ...(start.learner !== undefined && {learner: start.learner}),
    mode: start.mode.name,
    startedAt: start.at,
    finishedAt: finished.at,
    marked: start.mode.scoring.rule !== 'none',
    results: tasks.filter(isCounted).map(resultFor),
    ...(points && unreached > 0 && {unreached}),
    mastery: [...new Set(tasks.map(({pattern}) => pattern))].flatMap((pattern) =>
      verdictOn(session, pattern),
    ),
    ...(points && {points}),
    ...(badge && {badge}),
    ...(passed !== undefined && {passed}),
  }
}

function resultFor(task: Task): QuestionResult {
  const {question, formerly, pattern, difficulty, earned, attempts, hintsShown} = task
  const outcome = toOutcome(task)
  const rightFirstTime = outcome === 'right' && attempts.length === 1 && hintsShown === 0
  return {question, ...(formerly && {formerly}), pattern, difficulty, outcome, earned, rightFirstTime}
}

function verdictOn(session: Session, pattern: string): PatternMastery[] {
  const mastery = computeMastery(session, pattern)
  if (!mastery) return []
  const {verdict, probability, counts} = mastery
  return [{pattern, verdict, probability, counts}]
}
