import {mergeDecks} from '../../review/merge-decks.ts'
import {reviewSession} from '../../review/review-session.ts'
import type {Session} from '../../session/session.ts'
import type {QuizStore} from '../store.ts'
import {keepDeck, readDeck, toDeck} from './kept-deck.ts'

// The scheduler weighs more than the rest of the page, so this file is loaded when a session runs.

/** Reviews the cards of a session's questions. Passing a session again changes nothing. Returns whether they are kept. */
export function rateSession(store: QuizStore, bank: string, session: Session): boolean {
  return keepDeck(store, bank, reviewSession(readDeck(store, bank), session, {now: session.now}))
}

/** Whether the deck of a progress file can be read. A file without one is fine. */
export const canImport = (data: unknown): boolean => data === undefined || toDeck(data) !== undefined

/** Merges the deck of a progress file. Returns whether it is kept. */
export function importDeck(store: QuizStore, bank: string, data: unknown): boolean {
  const imported = toDeck(data)
  return imported === undefined || keepDeck(store, bank, mergeDecks(readDeck(store, bank), imported))
}
