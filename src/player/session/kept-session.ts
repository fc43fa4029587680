import type {Bank} from '../../bank/open-bank.ts'
import {resumeSession} from '../../session/resume-session.ts'
import type {Session} from '../../session/session.ts'
import {type QuizStore, readJson} from '../store.ts'

/** The storage key of a session: one for each bank, pattern and mode. */
export const sessionKey = (bank: string, pattern: string | undefined, mode: string): string =>
  `quizproof:${bank}:${pattern ?? '*'}:${mode}`

export interface Kept {
  /** A session to continue. */
  readonly session?: Session
  /** Whether there was one that this bank cannot continue; it is kept under another key. */
  readonly setAside: boolean
}

/** The earlier unfinished session, if there is one. */
export function readKeptSession(bank: Bank, store: QuizStore, key: string): Kept {
  const data = readJson(store, key)
  if (data === undefined) return {setAside: false}
  const resumed = resumeSession(bank, data)
  if (resumed.accepted)
    return resumed.session.finished ? {setAside: false} : {session: resumed.session, setAside: false}
  if (store.set(`${key}:aside`, JSON.stringify(data))) store.remove(key)
  return {setAside: true}
}
