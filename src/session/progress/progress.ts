import type {SessionRecord} from './session-record.ts'

/** Raised by one whenever older readers could misread progress. */
export const progressVersion = 1

/** The finished sessions of a learner: plain JSON, a set by id that only grows. */
export interface Progress {
  readonly formatVersion: typeof progressVersion
  /** In the order of their ids. */
  readonly sessions: readonly SessionRecord[]
}

export const noProgress: Progress = {formatVersion: progressVersion, sessions: []}

/** Progress with one more session. Adding it again changes nothing. */
export function addSession(progress: Progress, record: SessionRecord): Progress {
  return mergeProgress(progress, {formatVersion: progressVersion, sessions: [record]})
}

/**
 * The progress of two devices together: in whatever order and however often they are merged, the result is the same. Of a session
 * that went on on both after it was copied, the record with more questions is kept, else the later one.
 */
export function mergeProgress(one: Progress, other: Progress): Progress {
  const records = new Map<string, SessionRecord>()
  for (const record of [...one.sessions, ...other.sessions]) {
    const known = records.get(record.id)
    if (!known || isBehind(known, record)) records.set(record.id, record)
  }
  const sessions = [...records.values()].sort((first, second) => (first.id < second.id ? -1 : 1))
  return {formatVersion: progressVersion, sessions}
}

/** A total order, so that of two different records one is always kept, whichever comes first. */
function isBehind(one: SessionRecord, other: SessionRecord): boolean {
  const difference = one.results.length - other.results.length || one.finishedAt - other.finishedAt
  return difference === 0 ? JSON.stringify(one) < JSON.stringify(other) : difference < 0
}
