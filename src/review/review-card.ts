import {type Card, clipParameters, fsrs, type Grade, Rating, State} from 'ts-fsrs'
import {expectOption, isTime} from '../matching/expect-option.ts'
import type {ReviewCard} from './deck.ts'
import type {ReviewRating} from './rate-task.ts'

export interface ReviewOptions {
  /** The chance of recall at which a card is due: above 0 and below 1; default 0.9. */
  readonly retention?: number
  /** The 21 weights of FSRS-6; defaults to those of ts-fsrs. */
  readonly weights?: readonly number[]
  /**
   * Returns the number of the learner's day at a time, for example with days that begin at 4 a.m. local time. FSRS
   * counts the days between two reviews. By default these are the whole days elapsed, which depend on no time zone.
   */
  readonly toDay?: (time: number) => number
}

export interface CardReview extends ReviewOptions {
  readonly rating: ReviewRating
  /** Integer milliseconds since 1970. */
  readonly now: number
}

export const dayMs = 86_400_000
const weightCount = 21

const grades: Readonly<Record<ReviewRating, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}
const states: Readonly<Record<ReviewCard['state'], State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
}
const stateNames = ['new', 'learning', 'review', 'relearning'] as const

/**
 * The card after a review by FSRS-6, without randomness: the same on every machine.
 *
 * A review dated before the last one counts as a review on the same day. If the dates are more than a day apart, a
 * clock was wrong: the time between reviews then proves nothing, and no review of the card counts as later than it was due
 * until the dates agree again. Otherwise a wrong clock would count as years of memory.
 *
 * @throws {TypeError} when `now`, the retention or a weight is out of range
 */
export function reviewCard(card: ReviewCard, {rating, now, ...options}: CardReview): ReviewCard {
  expectOption(isTime(now), 'now', 'whole milliseconds')
  expectOption(Object.hasOwn(grades, rating), 'rating', '`again`, `hard`, `good` or `easy`')
  expectOption(options.toDay === undefined || typeof options.toDay === 'function', 'toDay', 'a function')
  const scheduler = createScheduler(options)
  const step = (stability: number, days: number): Card => {
    // ts-fsrs counts the UTC midnights between two times, so pass it times that are whole days apart.
    const reviewedAt = new Date(start + days * dayMs)
    return scheduler.next(toFsrs({...card, stability}, start), reviewedAt, grades[rating]).card
  }
  const elapsed = elapsedDays(card, now, options)
  const plannedDays = Math.min(elapsed, Math.max(1, card.scheduledDays))
  const planned = step(card.plannedStability ?? card.stability, plannedDays)
  const latest = Math.max(card.latestReview ?? now, card.lastReview ?? now)
  const isDoubtful = card.latestReview !== undefined || latest - now > dayMs
  const after = isDoubtful ? planned : step(card.stability, elapsed)
  const reviewedDays = isDoubtful ? plannedDays : elapsed
  return {
    question: card.question,
    due: now + after.due.getTime() - start - reviewedDays * dayMs,
    stability: after.stability,
    difficulty: after.difficulty,
    scheduledDays: after.scheduled_days,
    learningSteps: after.learning_steps,
    reviews: after.reps,
    lapses: after.lapses,
    state: stateNames[after.state] ?? 'new',
    lastReview: now,
    ...(planned.stability !== after.stability && {plannedStability: planned.stability}),
    ...(isDoubtful && latest > now && {latestReview: latest}),
  }
}

/** Any midnight in UTC. */
const start = Date.UTC(2000, 0, 1)

function createScheduler({retention = 0.9, weights}: ReviewOptions): ReturnType<typeof fsrs> {
  const isShare = typeof retention === 'number' && retention > 0 && retention < 1
  expectOption(isShare, 'retention', 'above 0 and below 1')
  expectOption(
    weights === undefined || areWeights(weights),
    'weights',
    `the ${weightCount} weights of FSRS-6, each within its range`,
  )
  return fsrs({request_retention: retention, enable_fuzz: false, ...(weights && {w: weights})})
}

/**
 * Whether ts-fsrs would use the weights unchanged. It clips weights that are out of range, and accepts fewer for
 * older versions of FSRS.
 */
function areWeights(weights: readonly number[]): boolean {
  if (!Array.isArray(weights) || weights.length !== weightCount || !weights.every(Number.isFinite))
    return false
  return clipParameters([...weights], 1).every((clipped, index) => clipped === weights[index])
}

function elapsedDays({lastReview}: ReviewCard, now: number, {toDay}: ReviewOptions): number {
  if (lastReview === undefined) return 0
  const days = toDay ? toDay(now) - toDay(lastReview) : Math.floor((now - lastReview) / dayMs)
  expectOption(Number.isFinite(days), 'toDay', 'a function that returns the number of a day')
  return Math.max(0, days)
}

function toFsrs(card: ReviewCard, lastReview: number): Card {
  return {
    due: new Date(lastReview),
    stability: card.stability,
    difficulty: card.difficulty,
    // Deprecated in ts-fsrs, which computes it from the last review.
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reviews,
    lapses: card.lapses,
    state: states[card.state],
    ...(card.lastReview !== undefined && {last_review: new Date(lastReview)}),
  }
}
