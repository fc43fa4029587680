import {addSession, emptyProgress, mergeProgress, type Progress} from '../../session/progress/progress.ts'
import type {SessionRecord} from '../../session/progress/session-record.ts'
import {type QuizStore, readJson} from '../store.ts'

const progressKey = (bank: string): string => `quizproof:${bank}:progress`

/** The learner's progress in a bank; empty if none is stored. */
export function readProgress(store: QuizStore, bank: string): Progress {
  return toProgress(readJson(store, progressKey(bank))) ?? emptyProgress
}

/** Adds the record of a finished session. */
export function keepRecord(store: QuizStore, bank: string, record: SessionRecord): Progress {
  const progress = addSession(readProgress(store, bank), record)
  store.set(progressKey(bank), JSON.stringify(progress))
  return progress
}

/** Merges progress from a file; `undefined` if the text is not progress. */
export function importProgress(store: QuizStore, bank: string, text: string): Progress | undefined {
  const imported = toProgress(parse(text))
  if (!imported) return undefined
  const progress = mergeProgress(readProgress(store, bank), imported)
  store.set(progressKey(bank), JSON.stringify(progress))
  return progress
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Text from storage or a file is untrusted. */
function toProgress(data: unknown): Progress | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const {formatVersion, sessions} = data as Record<keyof Progress, unknown>
  const isProgress =
    formatVersion === emptyProgress.formatVersion && Array.isArray(sessions) && sessions.every(isRecord)
  return isProgress ? (data as Progress) : undefined
}

function isRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const {id, mode, startedAt, finishedAt, results, mastery} = value as Record<keyof SessionRecord, unknown>
  return (
    [id, mode].every((one) => typeof one === 'string') &&
    [startedAt, finishedAt].every((one) => typeof one === 'number') &&
    Array.isArray(results) &&
    results.every(
      (one) => typeof one === 'object' && one !== null && typeof Reflect.get(one, 'question') === 'string',
    ) &&
    Array.isArray(mastery)
  )
}
