import type {Session} from '../session/session.ts'
import {type Deck, newCard, type ReviewCard, withCards} from './deck.ts'
import {type RatingOptions, rateTask} from './rate-task.ts'
import {type ReviewOptions, reviewCard} from './review-card.ts'

export interface ReviewSessionOptions extends ReviewOptions, RatingOptions {
  /**
   * The time now. A card that was reviewed after it met a clock that was ahead, so a review before that one counts.
   * Without it such a review is taken for one that the deck has already.
   */
  readonly now?: number
}

/**
 * The deck after a session whose times are milliseconds since 1970. A card goes on under the new id of its question.
 * What a card was rated for is not rated again, so you may pass a session twice, or while it runs and again at its end.
 *
 * @throws {TypeError} when an option is out of its range
 */
export function reviewSession(deck: Deck, session: Session, options: ReviewSessionOptions = {}): Deck {
  const cards = new Map(deck.cards.map((card) => [card.question, card]))
  for (const task of session.tasks) {
    const rating = rateTask(task, options)
    const at = task.closed?.at
    if (rating === undefined || at === undefined) continue
    const {question, formerly = []} = task
    const [known = newCard(question, at)] = [question, ...formerly].flatMap((id) => cards.get(id) ?? [])
    for (const id of formerly) cards.delete(id)
    const card = {...known, question}
    cards.set(question, card)
    if (isRated(card, at, options.now)) continue
    cards.set(question, reviewCard(card, {...options, rating, now: at}))
  }
  return withCards({...deck, cards: []}, [...cards.values()])
}

function isRated({lastReview}: ReviewCard, at: number, now = Number.POSITIVE_INFINITY): boolean {
  return lastReview !== undefined && lastReview >= at && lastReview <= now
}
