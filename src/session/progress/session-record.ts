import type {Bank} from '../../bank/open-bank.ts'
import type {Difficulty} from '../../fields/common-fields.ts'
import type {Mode} from '../define/mode.ts'
import {isCounted, isOwnJudgement} from '../evidence.ts'
import {computeMastery} from '../mastery/compute-mastery.ts'
import type {Mastery} from '../mastery/judge-mastery.ts'
import type {Points} from '../result/compute-points.ts'
import {computeResult, type OutcomeCounts, toOutcome} from '../result/compute-result.ts'
import type {Basis} from '../result/count-basis.ts'
import type {Badge} from '../result/find-badge.ts'
import {countUnreached} from '../selection/list-slots.ts'
import type {Session, Task} from '../session.ts'

/** The stored record of a finished session: plain JSON, without responses. */
export interface SessionRecord {
  /** The id of the session. */
  readonly id: string
  readonly learner?: string
  /** The name of its mode. */
  readonly mode: string
  readonly startedAt: number
  readonly finishedAt: number
  /** When a response was last judged; absent if none was. */
  readonly judgedAt?: number
  /** Whether its mode awards marks. */
  readonly marked: boolean
  /** One result for each question asked, in order. */
  readonly results: readonly QuestionResult[]
  /** How many questions that count in its marks were not reached; absent for none. */
  readonly unreached?: number
  /** The verdicts on patterns, if the mode gives any. */
  readonly mastery: readonly PatternMastery[]
  /** Points by the scoring of its mode. */
  readonly points?: Points
  readonly badge?: Badge
  readonly passed?: boolean
}

export interface QuestionResult {
  readonly question: string
  /** Former ids of the question. */
  readonly formerly?: readonly string[]
  readonly pattern: string
  readonly difficulty: Difficulty
  readonly outcome: keyof OutcomeCounts
  /** From 0 to 1. */
  readonly earned: number
  /** Whether it was right at the first attempt, without a hint. */
  readonly rightFirstTime: boolean
  /** Present if only the learner graded it and the mode does not count that for the level. */
  readonly ownMarks?: true
}

export interface PatternMastery {
  readonly pattern: string
  readonly verdict: Mastery['verdict']
  readonly probability: number
  readonly counts: Mastery['counts']
  /** Who graded the questions. */
  readonly basis: Basis
}

/** The record of a finished session; `undefined` if it is not finished. */
export function toSessionRecord(bank: Bank, session: Session): SessionRecord | undefined {
  const {start, tasks, finished} = session
  if (!finished) return undefined
  const {points, badge, passed} = computeResult(bank, session)
  const unreached = countUnreached({bank, session})
  const judgedAt = session.events.filter(({type}) => type === 'judged').at(-1)?.at
  return {
    id: start.id,
    ...(start.learner !== undefined && {learner: start.learner}),
    mode: start.mode.name,
    startedAt: start.at,
    finishedAt: finished.at,
    ...(judgedAt !== undefined && {judgedAt}),
    marked: start.mode.scoring.rule !== 'none',
    results: tasks.filter(isCounted).map((task) => toQuestionResult(task, start.mode)),
    ...(points && unreached > 0 && {unreached}),
    mastery: [...new Set(tasks.map(({pattern}) => pattern))].flatMap((pattern) =>
      listVerdicts(session, pattern),
    ),
    ...(points && {points}),
    ...(badge && {badge}),
    ...(passed !== undefined && {passed}),
  }
}

function toQuestionResult(task: Task, mode: Mode): QuestionResult {
  const {question, formerly, pattern, difficulty, earned, attempts, hintsShown} = task
  const outcome = toOutcome(task)
  const rightFirstTime = outcome === 'right' && attempts.length === 1 && hintsShown === 0
  return {
    question,
    ...(formerly && {formerly}),
    pattern,
    difficulty,
    outcome,
    earned,
    rightFirstTime,
    ...(isOwnJudgement(task, mode) && {ownMarks: true}),
  }
}

function listVerdicts(session: Session, pattern: string): PatternMastery[] {
  const mastery = computeMastery(session, pattern)
  if (!mastery) return []
  const {verdict, probability, counts, basis} = mastery
  return [{pattern, verdict, probability, counts, basis}]
}
