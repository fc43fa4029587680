import {expectOption, isTime} from '../matching/expect-option.ts'
import type {Session} from '../session/session.ts'
import {type Deck, newCard, type ReviewCard, withCards} from './deck.ts'
import {type RatingOptions, rateTask} from './rate-task.ts'
import {dayMs, type ReviewOptions, reviewCard} from './review-card.ts'

export interface ReviewSessionOptions extends ReviewOptions, RatingOptions {
  /**
   * The current time. With it, a card whose last review is in the future is known to come from a wrong clock, and
   * reviews before that date count. Without it they are taken to be in the deck already.
   */
  readonly now?: number
}

/**
 * Updates the deck with a session whose times are milliseconds since 1970. The card of a renamed question moves to
 * the new id. A review that a card already includes is skipped, so you may pass a session twice, or while it runs and
 * again at its end.
 *
 * @throws {TypeError} when an option is out of range
 */
export function reviewSession(deck: Deck, session: Session, options: ReviewSessionOptions = {}): Deck {
  expectOption(options.now === undefined || isTime(options.now), 'now', 'whole milliseconds')
  const cards = new Map(deck.cards.map((card) => [card.question, card]))
  const latest = deck.cards.reduce(
    (last, {lastReview = last}) => Math.max(last, lastReview),
    Number.NEGATIVE_INFINITY,
  )
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
    // The dates of other cards show a wrong clock too, as for a new card.
    const latestReview = Math.max(latest, card.latestReview ?? latest)
    const dated = latestReview - at > dayMs ? {...card, latestReview} : card
    cards.set(question, reviewCard(dated, {...options, rating, now: at}))
  }
  return withCards({...deck, cards: []}, [...cards.values()])
}

function isRated({lastReview}: ReviewCard, at: number, now = Number.POSITIVE_INFINITY): boolean {
  return lastReview !== undefined && lastReview >= at && lastReview <= now
}
