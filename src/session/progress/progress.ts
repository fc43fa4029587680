import type {SessionRecord} from './session-record.ts'

/** Raised by one whenever older readers could misread progress. */
export const progressVersion = 1

/** The finished sessions of a learner: plain JSON, a set by id and start that only grows. */
export interface Progress {
  readonly formatVersion: typeof progressVersion
  /** In the order of their ids, those of one id in that of their starts. */
  readonly sessions: readonly SessionRecord[]
}

export const emptyProgress: Progress = {formatVersion: progressVersion, sessions: []}

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
    // The id is the seed where an app gives none, and a seed may be used again.
    const key = `${record.startedAt} ${record.id}`
    const known = records.get(key)
    if (!known || isBehind(known, record)) records.set(key, record)
  }
  const sessions = [...records.values()].sort((first, second) => {
    if (first.id === second.id) return first.startedAt - second.startedAt
    return first.id < second.id ? -1 : 1
  })
  return {formatVersion: progressVersion, sessions}
}

/** A total order, so that of two different records one is always kept, whichever comes first. */
function isBehind(one: SessionRecord, other: SessionRecord): boolean {
  const difference = one.results.length - other.results.length || one.finishedAt - other.finishedAt
  return difference === 0 ? JSON.stringify(one) < JSON.stringify(other) : difference < 0
}
