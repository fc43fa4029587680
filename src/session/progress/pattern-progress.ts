import type {Badge} from '../result/find-badge.ts'
import type {Progress} from './progress.ts'
import type {PatternMastery, QuestionResult, SessionRecord} from './session-record.ts'

/**
 * How far a learner is (the levels of Khan Academy): below 70 % of the marks, below 100 %, all of them, and all of them again among
 * questions of other patterns. A level may be lost again.
 */
export const levels = ['not-started', 'attempted', 'familiar', 'proficient', 'mastered'] as const
export type Level = (typeof levels)[number]

export interface PatternProgress {
  readonly level: Level
  readonly sessions: number
  /** The last verdict of a test. */
  readonly mastery?: PatternMastery
  /** Every badge once, as gold where it ever was. */
  readonly badges: readonly Badge[]
  /** How every question that was asked ended last. */
  readonly questions: readonly QuestionResult[]
}

/** What the sessions of a learner say about one pattern. */
export function toPatternProgress(progress: Progress, pattern: string): PatternProgress {
  const sessions = inTime(progress).filter(({results}) =>
    results.some((result) => result.pattern === pattern),
  )
  const mastery = sessions
    .flatMap((session) => session.mastery.filter((one) => one.pattern === pattern))
    .at(-1)
  const results = sessions.flatMap((session) => session.results.filter((one) => one.pattern === pattern))
  const questions = lastResults(results)
  return {
    level:
      levels[sessions.reduce((level, session) => levelAfter(level, session, pattern), 0)] ?? 'not-started',
    sessions: sessions.length,
    ...(mastery && {mastery}),
    badges: bestBadges(sessions.flatMap(({badge}) => (badge?.pattern === pattern ? [badge] : []))),
    questions,
  }
}

/**
 * What `start` needs to know of earlier sessions: the questions of the last two by this mode, those asked longest ago first, and
 * those that were not right last.
 */
export function readHistory(
  progress: Progress,
  {mode, patterns}: {readonly mode: string; readonly patterns?: readonly string[]},
): {readonly recent: readonly string[]; readonly weak: readonly string[]} {
  const sessions = inTime(progress)
  const isAbout = (pattern: string): boolean => patterns === undefined || patterns.includes(pattern)
  const alike = sessions.filter(
    (one) => one.mode === mode && one.results.some(({pattern}) => isAbout(pattern)),
  )
  const recent = alike.slice(-2).flatMap(({results}) => results.map(({question}) => question))
  return {
    recent: [...new Set(recent.reverse())].reverse(),
    weak: lastResults(sessions.flatMap(({results}) => results))
      .filter(({pattern, outcome}) => isAbout(pattern) && outcome !== 'right' && outcome !== 'ungraded')
      .map(({question}) => question),
  }
}

/** How every question ended last, also where it had another id before. */
function lastResults(results: readonly QuestionResult[]): QuestionResult[] {
  const last = new Map<string, QuestionResult>()
  for (const result of results) {
    for (const id of result.formerly ?? []) last.delete(id)
    last.set(result.question, result)
  }
  return [...last.values()]
}

/** Those that ended at one time stay in the order of progress. */
function inTime({sessions}: Progress): SessionRecord[] {
  return [...sessions].sort((one, other) => one.finishedAt - other.finishedAt)
}

function levelAfter(
  before: number,
  {results, marked, unreached = 0}: SessionRecord,
  pattern: string,
): number {
  const own = results.filter((result) => result.pattern === pattern && result.outcome !== 'ungraded')
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
