import {type Deck, type ReviewCard, withCards} from './deck.ts'

/**
 * Merges the decks of two devices; the order and number of merges do not matter. Of two cards of a question, the one
 * reviewed last is kept, then the one with more reviews.
 */
export function mergeDecks(one: Deck, other: Deck): Deck {
  const cards = new Map<string, ReviewCard>()
  for (const card of [...one.cards, ...other.cards]) {
    const known = cards.get(card.question)
    if (!known || isOlder(known, card)) cards.set(card.question, card)
  }
  return withCards({...one, cards: []}, [...cards.values()])
}

/** A total order, so that the same one of two different cards is kept whichever comes first. */
function isOlder(one: ReviewCard, other: ReviewCard): boolean {
  const difference =
    (one.lastReview ?? Number.NEGATIVE_INFINITY) - (other.lastReview ?? Number.NEGATIVE_INFINITY) ||
    one.reviews - other.reviews
  return difference < 0 || (!(difference > 0) && JSON.stringify(one) < JSON.stringify(other))
}
