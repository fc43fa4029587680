import type {Badge} from '../result/find-badge.ts'
import type {Progress} from './progress.ts'
import type {PatternMastery, QuestionResult, SessionRecord} from './session-record.ts'

/**
 * A learner's level, as in Khan Academy: below 70 % of the marks, below 100 %, all of them, and all of them again
 * among questions of other patterns. A level may be lost again.
 */
export const levels = ['not-started', 'attempted', 'familiar', 'proficient', 'mastered'] as const
export type Level = (typeof levels)[number]

export interface PatternProgress {
  readonly level: Level
  readonly sessions: number
  /** The most recent verdict of a test. */
  readonly mastery?: PatternMastery
  /** Every badge once, gold if it was ever gold. */
  readonly badges: readonly Badge[]
  /** The last result of every question that was asked. */
  readonly questions: readonly QuestionResult[]
}

/** A learner's progress in one pattern. */
export function toPatternProgress(progress: Progress, pattern: string): PatternProgress {
  const sessions = sortByTime(progress).filter(({results}) =>
    results.some((result) => result.pattern === pattern),
  )
  const mastery = sessions
    .flatMap((session) => session.mastery.filter((one) => one.pattern === pattern))
    .at(-1)
  const results = sessions.flatMap((session) => session.results.filter((one) => one.pattern === pattern))
  const questions = findLastResults(results)
  return {
    level:
      levels[sessions.reduce((level, session) => computeLevel(level, session, pattern), 0)] ?? 'not-started',
    sessions: sessions.length,
    ...(mastery && {mastery}),
    badges: bestBadges(sessions.flatMap(({badge}) => (badge?.pattern === pattern ? [badge] : []))),
    questions,
  }
}

/**
 * What `startSession` needs from earlier sessions: the questions of the last two in this mode, oldest first, and
 * those whose last result was not right.
 */
export function readHistory(
  progress: Progress,
  {mode, patterns}: {readonly mode: string; readonly patterns?: readonly string[]},
): {readonly recent: readonly string[]; readonly weak: readonly string[]} {
  const sessions = sortByTime(progress)
  const isAbout = (pattern: string): boolean => patterns === undefined || patterns.includes(pattern)
  const alike = sessions.filter(
    (one) => one.mode === mode && one.results.some(({pattern}) => isAbout(pattern)),
  )
  const recent = alike.slice(-2).flatMap(({results}) => results.map(({question}) => question))
  return {
    recent: [...new Set(recent.reverse())].reverse(),
    weak: findLastResults(sessions.flatMap(({results}) => results))
      .filter(({pattern, outcome}) => isAbout(pattern) && outcome !== 'right' && outcome !== 'ungraded')
      .map(({question}) => question),
  }
}

/** The last result of every question, including results under a former id. */
function findLastResults(results: readonly QuestionResult[]): QuestionResult[] {
  const last = new Map<string, QuestionResult>()
  for (const result of results) {
    for (const id of result.formerly ?? []) last.delete(id)
    last.set(result.question, result)
  }
  return [...last.values()]
}

/** Sessions that ended at the same time keep their order. */
function sortByTime({sessions}: Progress): SessionRecord[] {
  return [...sessions].sort((one, other) => one.finishedAt - other.finishedAt)
}

function computeLevel(
  before: number,
  {results, marked, unreached = 0}: SessionRecord,
  pattern: string,
): number {
  const own = results.filter(
    (result) => result.pattern === pattern && result.outcome !== 'ungraded' && !result.ownMarks,
  )
  if (!marked || own.length === 0) return before
  const earned = own.reduce((sum, result) => sum + result.earned, 0)
  const share = earned / (own.length + unreached)
  const isMixed = results.some((result) => result.pattern !== pattern)
  if (isMixed && share < 1) return earned < own.length ? Math.max(before - 1, 1) : before
  if (isMixed) return Math.min(before + 1, 4)
  if (share >= 1) return Math.max(before, 3)
  return share >= 0.7 ? 2 : 1
}

function bestBadges(badges: readonly Badge[]): Badge[] {
  const best = new Map<string, Badge>()
  for (const badge of badges) if (best.get(badge.name)?.level !== 'gold') best.set(badge.name, badge)
  return [...best.values()]
}
