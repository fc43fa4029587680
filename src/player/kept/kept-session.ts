import type {Bank} from '../../bank/open-bank.ts'
import {resumeSession} from '../../session/resume-session.ts'
import type {Session} from '../../session/session.ts'
import {parseJson, type QuizStore} from '../store.ts'

interface SessionKey {
  readonly bank: string
  readonly pattern: string | undefined
  readonly mode: string
  /** Whether the page chose the questions: such a session does not take the place of an ordinary one. */
  readonly isChosen: boolean
}

/** The storage key of a session: one for each bank, pattern and mode. */
export const toSessionKey = ({bank, pattern = '*', mode, isChosen}: SessionKey): string =>
  `quizproof:${bank}:${pattern}:${mode}${isChosen ? ':chosen' : ''}`

export interface Kept {
  /** A session to continue. */
  readonly session?: Session
  /** The text of one that this bank cannot continue. */
  readonly foreign?: string
}

/** The earlier unfinished session, if there is one. */
export function readKeptSession(bank: Bank, store: QuizStore, key: string): Kept {
  const text = store.get(key)
  if (text === undefined) return {}
  const resumed = resumeSession(bank, parseJson(text))
  if (!resumed.accepted) return {foreign: text}
  return resumed.session.finished ? {} : {session: resumed.session}
}

/** Makes room for a new session: one that this bank cannot continue is kept under another key. */
export function setAside({foreign}: Kept, store: QuizStore, key: string): void {
  if (foreign !== undefined) store.set(`${key}:aside`, foreign)
}
