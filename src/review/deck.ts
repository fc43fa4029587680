import {expectOption, isTime} from '../matching/expect-option.ts'

/** Incremented when older readers could misread a deck. */
export const deckVersion = 1

/** How well a learner remembers questions: plain JSON that you can store anywhere. */
export interface Deck {
  readonly formatVersion: typeof deckVersion
  /** Sorted by question id. */
  readonly cards: readonly ReviewCard[]
}

/** How well one question is remembered, as FSRS-6 models it. Times are integer milliseconds since 1970. */
export interface ReviewCard {
  readonly question: string
  readonly due: number
  /** The number of days after which the chance of recall is 90 %. */
  readonly stability: number
  /** From 1 to 10. */
  readonly difficulty: number
  readonly scheduledDays: number
  readonly learningSteps: number
  readonly reviews: number
  readonly lapses: number
  readonly state: 'new' | 'learning' | 'review' | 'relearning'
  readonly lastReview?: number
  /**
   * The stability if no review had come later than it was due; absent if it is the same. It counts once the dates
   * of reviews contradict one another.
   */
  readonly plannedStability?: number
  /**
   * The latest date of a review so far, if the last review has an earlier one: a clock was wrong. Until this date has
   * passed, a review counts as at most as late as it was due.
   */
  readonly latestReview?: number
}

export const emptyDeck: Deck = {formatVersion: deckVersion, cards: []}

/**
 * The ids of the questions that are due, longest overdue first. Pass them to `startSession` with `modes.review`. A
 * card whose last review is in the future was written while the clock was ahead. It is due at once, so that no card
 * waits for a wrong date.
 */
export function findDueQuestions({cards}: Deck, {now}: {readonly now: number}): string[] {
  expectOption(isTime(now), 'now', 'whole milliseconds')
  return cards
    .filter(({due, lastReview}) => due <= now || (lastReview !== undefined && lastReview > now))
    .sort((one, other) => one.due - other.due || (one.question < other.question ? -1 : 1))
    .map(({question}) => question)
}

/** Adds a card, due at once, for each question that has none. */
export function addCards(deck: Deck, questions: readonly string[], {now}: {readonly now: number}): Deck {
  expectOption(isTime(now), 'now', 'whole milliseconds')
  const known = new Set(deck.cards.map(({question}) => question))
  const cards = [...new Set(questions)]
    .filter((question) => !known.has(question))
    .map((question) => newCard(question, now))
  return withCards(deck, cards)
}

/** A card of a question that has not been reviewed yet. */
export function newCard(question: string, now: number): ReviewCard {
  return {
    question,
    due: now,
    stability: 0,
    difficulty: 0,
    scheduledDays: 0,
    learningSteps: 0,
    reviews: 0,
    lapses: 0,
    state: 'new',
  }
}

/** Adds the cards, replacing those of the same questions. */
export function withCards(deck: Deck, cards: readonly ReviewCard[]): Deck {
  const all = new Map([...deck.cards, ...cards].map((card) => [card.question, card]))
  return {
    formatVersion: deckVersion,
    cards: [...all.values()].sort((one, other) => (one.question < other.question ? -1 : 1)),
  }
}
