import {type Card, fsrs, type Grade, Rating, State} from 'ts-fsrs'
import type {ReviewCard} from './deck.ts'
import type {ReviewRating} from './rate-task.ts'

export interface ReviewOptions {
  /** The chance of being remembered at which a card is due; default 0.9. */
  readonly retention?: number
  /** The 21 weights of FSRS-6; default those that come with ts-fsrs. */
  readonly weights?: readonly number[]
}

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

/** The card after a review, by FSRS-6 without chance: the same on every machine. */
export function reviewCard(
  card: ReviewCard,
  rating: ReviewRating,
  now: number,
  {retention = 0.9, weights}: ReviewOptions = {},
): ReviewCard {
  const scheduler = fsrs({request_retention: retention, enable_fuzz: false, ...(weights && {w: weights})})
  const {card: after} = scheduler.next(toFsrs(card), new Date(now), grades[rating])
  return {
    question: card.question,
    due: after.due.getTime(),
    stability: after.stability,
    difficulty: after.difficulty,
    scheduledDays: after.scheduled_days,
    learningSteps: after.learning_steps,
    reviews: after.reps,
    lapses: after.lapses,
    state: stateNames[after.state] ?? 'new',
    lastReview: now,
  }
}

function toFsrs(card: ReviewCard): Card {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    // Deprecated there, and made anew from the last review.
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reviews,
    lapses: card.lapses,
    state: states[card.state],
    ...(card.lastReview !== undefined && {last_review: new Date(card.lastReview)}),
  }
}
