import {expect, test} from 'vitest'
import {begin} from '../../../test/session/drive.ts'
import {makeBank} from '../../../test/session/make-bank.ts'
import {finishSession} from '../../session/calls/finish-session.ts'
import {modes} from '../../session/define/modes.ts'
import {emptyProgress} from '../../session/progress/progress.ts'
import {type SessionRecord, toSessionRecord} from '../../session/progress/session-record.ts'
import type {QuizStore} from '../store.ts'
import {importProgress, keepRecord, readProgress} from './kept-progress.ts'

const bank = makeBank()
const key = `quizproof:${bank.name}:progress`
const {session} = finishSession(bank, begin(bank, modes.practice), {now: 1})
const record = toSessionRecord(bank, session)
if (!record) throw new Error('A finished session has a record')

/** A store over a map; a full one takes nothing. */
const storeOver = (kept: Map<string, string>, isFull = false): QuizStore => ({
  get: (name) => kept.get(name),
  set: (name, value) => !isFull && kept.set(name, value) === kept,
  remove: (name) => void kept.delete(name),
})

test('a record is kept and read', () => {
  const store = storeOver(new Map())
  expect(keepRecord(store, bank.name, record)).toBe(true)
  expect(readProgress(store, bank.name).sessions).toEqual([record])
})

test.each([
  ['a later version', JSON.stringify({formatVersion: 2, sessions: []})],
  ['damaged text', '{"formatVersion":1,"sess'],
])('%s in the store is kept under another key', (_, text) => {
  const kept = new Map([[key, text]])
  keepRecord(storeOver(kept), bank.name, record)
  expect(kept.get(`${key}:aside`)).toBe(text)
  expect(readProgress(storeOver(kept), bank.name).sessions).toEqual([record])
})

test('a full store reports that nothing is kept', () => {
  const full = storeOver(new Map(), true)
  expect(keepRecord(full, bank.name, record)).toBe(false)
  expect(importProgress(full, bank.name, JSON.stringify(emptyProgress))).toBe(false)
})

const [result] = record.results
const damage: readonly [string, object][] = [
  ['a verdict that is null', {mastery: [null]}],
  ['a result without an outcome', {results: [{...result, outcome: undefined}]}],
  ['points that are not a number', {results: [{...result, earned: 'all'}]}],
  ['former ids that are no list', {results: [{...result, formerly: 1}]}],
  ['a time that no date has', {finishedAt: 1e300}],
  ['a badge that is a text', {badge: 'gold'}],
]
test.each(damage)('a file with %s is refused, and nothing is overwritten', (_, more) => {
  const kept = new Map<string, string>()
  keepRecord(storeOver(kept), bank.name, record)
  const before = new Map(kept)
  const sessions = [{...record, id: 'other', ...more} as SessionRecord]
  expect(importProgress(storeOver(kept), bank.name, JSON.stringify({formatVersion: 1, sessions}))).toBe(false)
  expect(kept).toEqual(before)
})
