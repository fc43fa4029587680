import {isSameJson} from '../bank/same-response.ts'
import {replaySession} from './apply-event.ts'
import type {Mode} from './define/mode.ts'
import {type Session, sessionVersion} from './session.ts'

export type OpenedSession =
  | {readonly session: Session; readonly accepted: true; readonly refused?: undefined}
  | {
      readonly session?: undefined
      readonly accepted: false
      readonly refused: 'not-a-session' | 'other-version' | 'inconsistent'
    }

/**
 * Reads a session that was kept as JSON. What it holds has to follow from its start and events: a session that was cut off or
 * changed by hand is refused. It is no proof against a forger, who can write events too: an exam keeps its sessions on
 * the server.
 *
 * @param checkMode `defineMode` where the mode may have been changed as well: a session of a mode that is not sound is none.
 * It is a parameter because it is large, and a page that opens what it has kept itself does not need it.
 */
export function openSession(data: unknown, checkMode?: (mode: Mode) => Mode): OpenedSession {
  if (typeof data !== 'object' || data === null || !('formatVersion' in data))
    return {accepted: false, refused: 'not-a-session'}
  if (data.formatVersion !== sessionVersion) return {accepted: false, refused: 'other-version'}
  try {
    // Compared below with what follows from its own start and events, as a whole.
    const given = data as Session
    checkMode?.(given.start.mode)
    const session = replaySession(given)
    return isSameJson(session, given, {values: Number.POSITIVE_INFINITY})
      ? {session, accepted: true}
      : {accepted: false, refused: 'inconsistent'}
  } catch {
    return {accepted: false, refused: 'not-a-session'}
  }
}
