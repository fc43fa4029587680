import type {reviewSession} from '../../review/review-session.ts'
import type {Session} from '../../session/session.ts'
import type {QuizStore} from '../store.ts'
import {keepDeck, readDeck} from './kept-deck.ts'

/** Loads the scheduler, which is heavy. It imports little of what a page has anyway, so that it splits no script. */
export const loadScheduler = (): Promise<{readonly reviewSession: typeof reviewSession}> =>
  import('../../review/review-session.ts')

/** Reviews the cards of a session's questions. Passing a session again changes nothing. Returns whether they are kept. */
export async function rateSession(store: QuizStore, bank: string, session: Session): Promise<boolean> {
  const {reviewSession} = await loadScheduler()
  return keepDeck(store, bank, reviewSession(readDeck(store, bank), session, {now: session.now}))
}
