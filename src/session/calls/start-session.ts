import type {Bank} from '../../bank/open-bank.ts'
import {applyEvents, newSession} from '../apply-event.ts'
import {expectThat} from '../define/expect-that.ts'
import type {Mode} from '../define/mode.ts'
import {moveOn} from '../move-on.ts'
import {createRefusal, type Refusal, type StartRefusalCode} from '../refusals.ts'
import type {Session, SessionStart} from '../session.ts'

export interface StartOptions {
  /** Any text; the same questions in the same order come of the same seed. */
  readonly seed: string
  /** Integer milliseconds of any clock. */
  readonly now: number
  /** Default the seed. With `now` it tells sessions of a learner apart. */
  readonly id?: string
  readonly learner?: string
  /** Ids of the patterns it is about; all where it is left out. */
  readonly patterns?: readonly string[]
  /** Ids of the questions it is about; those that the bank no longer has, or that are not of the patterns, are left out. */
  readonly questions?: readonly string[]
  /** Ids of questions that were asked lately, those asked longest ago first. */
  readonly recent?: readonly string[]
  /** Ids of questions that were not right when they were last asked. */
  readonly weak?: readonly string[]
  /** By what all time limits are multiplied; 1 or more. */
  readonly extraTime?: number
}

export type Started =
  | {readonly session: Session; readonly accepted: true; readonly refusal?: undefined}
  | {readonly session?: undefined; readonly accepted: false; readonly refusal: Refusal<StartRefusalCode>}

/**
 * Begins a session and opens its first question.
 *
 * @param mode one of `modes`, or one that `defineMode` has checked
 * @throws {TypeError} when the options are not sound, or name a pattern that the bank does not have
 */
export function startSession(bank: Bank, mode: Mode, options: StartOptions): Started {
  const {seed, now, id = seed, learner, patterns, questions, recent = [], ...rest} = options
  const {weak = [], extraTime = 1, ...others} = rest
  if (typeof bank.grade !== 'function')
    throw new TypeError(
      'A session grades responses, and a public bank has no keys; open bank.json with openBank',
    )
  expectThat(!!mode?.selection, 'a mode of modes')
  for (const name of Object.keys(others)) expectThat(false, `no option ${name}`)
  expectThat(
    [[seed, id, learner ?? ''], patterns ?? [], questions ?? [], recent, weak].every(isTexts),
    'texts as seed, id and learner, and as lists of ids',
  )
  expectThat(Number.isSafeInteger(now), 'integer milliseconds as now')
  expectThat(Number.isFinite(extraTime) && extraTime >= 1, 'an extraTime of 1 or more')
  for (const pattern of patterns ?? [])
    expectThat(!!bank.pattern(pattern), `patterns of the bank, found ${pattern}`)
  // What was kept may know a question by the id that it had.
  const current = (ids: readonly string[]) => [...new Set(ids.map((one) => bank.question(one)?.id ?? one))]
  const begun: SessionStart = {
    id,
    at: now,
    bank: {name: bank.name, version: bank.version},
    mode: plain(mode),
    seed,
    ...(learner && {learner}),
    ...(patterns && {patterns: [...patterns]}),
    ...(questions && {questions: current(questions)}),
    recent: current(recent),
    weak: current(weak),
    extraTime,
  }
  const empty = newSession(begun)
  const session = applyEvents(empty, moveOn({bank, session: empty, at: now}, 'learner'))
  return session.tasks.length > 0
    ? {session, accepted: true}
    : {accepted: false, refusal: createRefusal('no-questions', {})}
}

function isTexts(list: unknown): boolean {
  return Array.isArray(list) && list.every((one) => typeof one === 'string')
}

/** A mode has nothing but data, and the session keeps it as it is now. */
function plain(mode: Mode): Mode {
  return JSON.parse(JSON.stringify(mode))
}
