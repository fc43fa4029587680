import {addSession, emptyProgress, mergeProgress, type Progress} from '../../session/progress/progress.ts'
import type {SessionRecord} from '../../session/progress/session-record.ts'
import {parseJson, type QuizStore} from '../store.ts'
import {toProgress} from './to-progress.ts'

const progressKey = (bank: string): string => `quizproof:${bank}:progress`

/** The learner's progress in a bank; empty if none is stored. */
export function readProgress(store: QuizStore, bank: string): Progress {
  return toProgress(parseJson(store.get(progressKey(bank)))) ?? emptyProgress
}

/** Adds the record of a finished session. Returns whether it is kept. */
export function keepRecord(store: QuizStore, bank: string, record: SessionRecord): boolean {
  return keep(store, bank, addSession(readProgress(store, bank), record))
}

/** Merges progress from a file. Returns whether the text was progress and is kept. */
export function importProgress(store: QuizStore, bank: string, text: string): boolean {
  const imported = toProgress(parseJson(text))
  return imported !== undefined && keep(store, bank, mergeProgress(readProgress(store, bank), imported))
}

function keep(store: QuizStore, bank: string, progress: Progress): boolean {
  const key = progressKey(bank)
  const before = store.get(key)
  // Progress of a later version is not overwritten but kept under another key.
  const isForeign = before !== undefined && !toProgress(parseJson(before))
  if (isForeign && !store.set(`${key}:aside`, before)) return false
  return store.set(key, JSON.stringify(progress))
}
