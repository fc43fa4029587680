import type {QuestionBank} from '../../bank/bank-contents.ts'
import {expectLoaded} from '../../bank/find-unloaded.ts'
import {kinds as allKinds, type Kind} from '../../kinds/kinds.ts'
import {expectThat} from '../define/expect-that.ts'
import type {Mode} from '../define/mode.ts'
import type {SessionStart} from '../session.ts'

export interface StartOptions {
  /** Any text; the same seed gives the same questions in the same order. */
  readonly seed: string
  /** Integer milliseconds of any clock. */
  readonly now: number
  /** Defaults to the seed. Together with `now` it identifies a session of a learner. */
  readonly id?: string
  readonly learner?: string
  /** Ids of the patterns to ask about; by default all that are loaded. */
  readonly patterns?: readonly string[]
  /** Ids of the questions to ask; ids that the bank no longer has, or that belong to other patterns, are ignored. */
  readonly questions?: readonly string[]
  /** The kinds of question to ask, such as those that a page can show and grade; by default all. */
  readonly kinds?: readonly Kind[]
  /** Ids of recently asked questions, oldest first. */
  readonly recent?: readonly string[]
  /** Ids of questions whose last result was not right. */
  readonly weak?: readonly string[]
  /** The factor for all time limits, at least 1, or `unlimited` for no limits. */
  readonly extraTime?: number | 'unlimited'
}

/** @throws {TypeError} when the mode or an option is invalid, or names a pattern that the bank does not have, or that is not loaded */
export function readStartOptions(bank: QuestionBank, mode: Mode, options: StartOptions): SessionStart {
  const {seed, now, id = seed, learner, patterns, questions, kinds, recent = [], ...rest} = options
  const {weak = [], extraTime = 1, ...others} = rest
  if (typeof bank.filter !== 'function' || bank.questions.some((question) => !Object.hasOwn(question, 'key')))
    throw new TypeError('A public bank has no keys to grade with; open bank.json with openBank')
  expectThat(!!mode?.selection, 'a mode of modes')
  for (const name of Object.keys(others))
    throw new TypeError(`Unknown option \`${name}\`; expected one of ${optionNames.join(', ')}`)
  expectThat(
    [[seed, id, learner ?? ''], patterns ?? [], questions ?? [], recent, weak].every(isTexts),
    'texts as seed, id and learner, and as lists of ids',
  )
  expectThat(Number.isSafeInteger(now), 'integer milliseconds as now')
  expectThat(isExtraTime(extraTime), 'an extraTime of 1 or more, or unlimited')
  expectThat(isKinds(kinds ?? []), `kinds of ${allKinds.join(', ')}`)
  for (const id of [...(patterns ?? []), ...(questions ?? [])]) expectLoaded(bank, id)
  for (const pattern of patterns ?? [])
    expectThat(!!bank.pattern(pattern), `patterns of the bank, found ${pattern}`)
  // A session about all of a part must not become one about all of the bank.
  const loaded = bank.partial && !questions ? bank.patterns.map(({id}) => id) : undefined
  const asked = patterns ?? loaded
  // Stored ids may be former ids.
  const current = (ids: readonly string[]) => [...new Set(ids.map((one) => bank.question(one)?.id ?? one))]
  return {
    id,
    at: now,
    bank: {name: bank.name, version: bank.version},
    mode: copyMode(mode),
    seed,
    ...(learner && {learner}),
    ...(asked && {patterns: [...asked]}),
    ...(questions && {questions: current(questions)}),
    ...(kinds && {kinds: [...kinds]}),
    recent: current(recent),
    weak: current(weak),
    extraTime,
  }
}

const optionNames = [
  'seed',
  'now',
  'id',
  'learner',
  'patterns',
  'questions',
  'kinds',
  'recent',
  'weak',
  'extraTime',
] as const satisfies readonly (keyof StartOptions)[]

export function isExtraTime(extraTime: number | 'unlimited'): boolean {
  return extraTime === 'unlimited' || (Number.isFinite(extraTime) && extraTime >= 1)
}

function isTexts(list: unknown): boolean {
  return Array.isArray(list) && list.every((one) => typeof one === 'string')
}

function isKinds(list: readonly Kind[]): boolean {
  return Array.isArray(list) && list.every((kind) => allKinds.includes(kind))
}

/** Copies the mode, so that later changes to it do not affect the session. */
function copyMode(mode: Mode): Mode {
  return JSON.parse(JSON.stringify(mode))
}
