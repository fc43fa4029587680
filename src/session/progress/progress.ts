import type {SessionRecord} from './session-record.ts'

/** Incremented when older readers could misread progress. */
export const progressVersion = 1

/** The finished sessions of a learner: plain JSON, a growing set identified by session id and start time. */
export interface Progress {
  readonly formatVersion: typeof progressVersion
  /** Sorted by id, then by start time. */
  readonly sessions: readonly SessionRecord[]
}

export const emptyProgress: Progress = {formatVersion: progressVersion, sessions: []}

/** Adds a session. Adding it again changes nothing. */
export function addSession(progress: Progress, record: SessionRecord): Progress {
  return mergeProgress(progress, {formatVersion: progressVersion, sessions: [record]})
}

/**
 * Merges the progress of two devices; the order and number of merges do not matter. Of two records of the same
 * session, the one with more questions is kept, otherwise the later one.
 */
export function mergeProgress(one: Progress, other: Progress): Progress {
  const records = new Map<string, SessionRecord>()
  for (const record of [...one.sessions, ...other.sessions]) {
    // The id defaults to the seed, which may be used again.
    const key = `${record.startedAt} ${record.id}`
    const known = records.get(key)
    if (!known || isOlder(known, record)) records.set(key, record)
  }
  const sessions = [...records.values()].sort((first, second) => {
    if (first.id === second.id) return first.startedAt - second.startedAt
    return first.id < second.id ? -1 : 1
  })
  return {formatVersion: progressVersion, sessions}
}

/** A total order, so that the same one of two different records is kept whichever comes first. */
function isOlder(one: SessionRecord, other: SessionRecord): boolean {
  const difference =
    one.results.length - other.results.length ||
    (one.judgedAt ?? Number.MIN_SAFE_INTEGER) - (other.judgedAt ?? Number.MIN_SAFE_INTEGER) ||
    one.finishedAt - other.finishedAt
  return difference === 0 ? JSON.stringify(one) < JSON.stringify(other) : difference < 0
}
