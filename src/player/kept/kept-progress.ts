import {addSession, emptyProgress, mergeProgress, type Progress} from '../../session/progress/progress.ts'
import type {SessionRecord} from '../../session/progress/session-record.ts'
import {parseJson, type QuizStore} from '../store.ts'
import {type KeptKind, keepJson, readKept} from './kept-json.ts'
import {toProgress} from './to-progress.ts'

const kind: KeptKind<Progress> = {name: 'progress', empty: emptyProgress, read: toProgress}

/** The learner's progress in a bank; empty if none is stored. */
export const readProgress = (store: QuizStore, bank: string): Progress => readKept(store, bank, kind)

/** Adds the record of a finished session. Returns whether it is kept. */
export function keepRecord(store: QuizStore, bank: string, record: SessionRecord): boolean {
  return keepJson(store, bank, kind, addSession(readProgress(store, bank), record))
}

/** Merges progress from a file. Returns whether the text was progress and is kept. */
export function importProgress(store: QuizStore, bank: string, text: string): boolean {
  const imported = toProgress(parseJson(text))
  return (
    imported !== undefined && keepJson(store, bank, kind, mergeProgress(readProgress(store, bank), imported))
  )
}
