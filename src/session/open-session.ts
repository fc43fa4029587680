import {isSameJson} from '../bank/attempts/same-response.ts'
import {replaySession} from './apply-event.ts'
import {areEvents} from './check-events.ts'
import type {Mode} from './define/mode.ts'
import {createRefusal, type OpenRefusalCode, type Refusal} from './refusals.ts'
import {type Session, type SessionStart, sessionVersion} from './session.ts'
import {areTexts, isText} from './session-limits.ts'
import {isExtraTime} from './start/read-start-options.ts'

export type OpenedSession =
  | {readonly session: Session; readonly accepted: true; readonly refusal?: undefined}
  | {
      readonly session?: undefined
      readonly accepted: false
      readonly refusal: Refusal<OpenRefusalCode>
    }

/**
 * Reads a session stored as JSON, in linear time. Every event must be possible after those before it, and everything
 * else must follow from start and events, so a truncated or edited session is refused. This does not stop a forger,
 * who can write possible events: for an exam, keep sessions on the server.
 *
 *
 * @param data any value; one that is not a session is refused, never thrown
 * @param checkMode `defineMode`, for untrusted data: a session with an invalid mode is refused.
 * It is a parameter because it is large, and a page that opens its own stored sessions does not need it.
 */
export function openSession(data: unknown, checkMode?: (mode: Mode) => Mode): OpenedSession {
  try {
    if (typeof data !== 'object' || data === null || !('formatVersion' in data))
      return {accepted: false, refusal: createRefusal('not-a-session', {})}
    if (data.formatVersion !== sessionVersion)
      return {accepted: false, refusal: createRefusal('other-version', {expected: sessionVersion})}
    // Each field is checked below.
    const given = data as Session
    checkMode?.(given.start.mode)
    if (!isStart(given.start)) return {accepted: false, refusal: createRefusal('not-a-session', {})}
    if (!areEvents(given.start, given.events))
      return {accepted: false, refusal: createRefusal('inconsistent', {})}
    const session = replaySession(given)
    return isSameJson(session, given, {values: Number.POSITIVE_INFINITY})
      ? {session, accepted: true}
      : {accepted: false, refusal: createRefusal('inconsistent', {})}
  } catch {
    // A value has another type, or throws when read.
    return {accepted: false, refusal: createRefusal('not-a-session', {})}
  }
}

function isStart({
  id,
  at,
  bank,
  mode,
  seed,
  learner,
  patterns,
  questions,
  kinds,
  ...rest
}: SessionStart): boolean {
  return (
    [id, seed, bank.name, bank.version, mode.name, learner ?? ''].every(isText) &&
    Number.isSafeInteger(at) &&
    [patterns ?? [], questions ?? [], kinds ?? [], rest.recent, rest.weak].every(areTexts) &&
    isExtraTime(rest.extraTime)
  )
}
