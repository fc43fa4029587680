import type {Session} from '../session/session.ts'
import {type Deck, newCard, withCards} from './deck.ts'
import {rateTask} from './rate-task.ts'
import {type ReviewOptions, reviewCard} from './review-card.ts'

export interface ReviewSessionOptions extends ReviewOptions {
  /** Milliseconds within which a right response was easy; absent for never. */
  readonly fastWithinMs?: number
}

/**
 * The deck after a session. A card of a question that has another id now goes on under that. Its clock has to be milliseconds since 1970. What a card was rated for is not rated again, so a
 * session may be handed in twice, or once as it goes on and once at its end.
 */
export function reviewSession(deck: Deck, session: Session, options: ReviewSessionOptions = {}): Deck {
  const cards = new Map(deck.cards.map((card) => [card.question, card]))
  for (const task of session.tasks) {
    const rating = rateTask(task, options.fastWithinMs)
    const at = task.closed?.at
    if (rating === undefined || at === undefined) continue
    const {question, formerly = []} = task
    const [known = newCard(question, at)] = [question, ...formerly].flatMap((id) => cards.get(id) ?? [])
    for (const id of formerly) cards.delete(id)
    const card = {...known, question}
    cards.set(question, card)
    if (card.lastReview !== undefined && card.lastReview >= at) continue
    cards.set(question, reviewCard(card, rating, at, options))
  }
  return withCards({...deck, cards: []}, [...cards.values()])
}
