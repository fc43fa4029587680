import type {Session} from '../session/session.ts'
import {type Deck, newCard, withCards} from './deck.ts'
import {rateTask} from './rate-task.ts'
import {type ReviewOptions, reviewCard} from './review-card.ts'

export interface ReviewSessionOptions extends ReviewOptions {
  /** Milliseconds within which a right response was easy; absent for never. */
  readonly fastWithin?: number
}

/**
 * The deck after a session. Its clock has to be milliseconds since 1970. What a card was rated for is not rated again, so a
 * session may be handed in twice, or once as it goes on and once at its end.
 */
export function reviewSession(deck: Deck, session: Session, options: ReviewSessionOptions = {}): Deck {
  const cards = new Map(deck.cards.map((card) => [card.question, card]))
  for (const task of session.tasks) {
    const rating = rateTask(task, options.fastWithin)
    const at = task.closed?.at
    if (rating === undefined || at === undefined) continue
    const card = cards.get(task.question) ?? newCard(task.question, at)
    if (card.lastReview !== undefined && card.lastReview >= at) continue
    cards.set(task.question, reviewCard(card, rating, at, options))
  }
  return withCards(deck, [...cards.values()])
}
