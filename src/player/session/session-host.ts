import type {Bank} from '../../bank/open-bank.ts'
import {nativePatterns} from '../../matching/text/native-patterns.ts'
import {startSession} from '../../session/calls/start-session.ts'
import type {Mode} from '../../session/define/mode.ts'
import {readHistory} from '../../session/progress/pattern-progress.ts'
import {type SessionRecord, toSessionRecord} from '../../session/progress/session-record.ts'
import type {Session} from '../../session/session.ts'
import {planSession, type SessionPlan} from '../../session/start/plan-session.ts'
import type {StartOptions} from '../../session/start/read-start-options.ts'
import {createLocalDriver, type LocalDriver} from '../driver/local-driver.ts'
import {keepRecord, readProgress} from '../kept/kept-progress.ts'
import {type Kept, readKeptSession, setAside, toSessionKey} from '../kept/kept-session.ts'
import {loadScheduler, rateSession} from '../kept/rate-session.ts'
import {createSeed} from '../seed.ts'
import {noStore, type QuizStore} from '../store.ts'
import {freeLock, lockSession, type SessionLock} from './session-lock.ts'

export interface HostOptions {
  readonly bank: Bank
  readonly mode: Mode
  readonly pattern: string | undefined
  readonly store: QuizStore
  readonly clock: () => number
  readonly start: Pick<Partial<StartOptions>, 'questions' | 'seed' | 'extraTime' | 'kinds'>
  /** The session has changed and was given to the store. */
  readonly changed: (isKept: boolean) => void
  /** The reviews of a session could not be scheduled. */
  readonly failed: (error: unknown) => void
  /** Another tab has taken the session. */
  readonly lost: () => void
}

/** Starts, keeps and continues sessions of one pattern and mode, in one tab at a time. */
export class SessionHost {
  readonly #options: HostOptions
  readonly #key: string
  #lock: SessionLock | undefined
  #driver: LocalDriver | undefined

  constructor(options: HostOptions) {
    this.#options = options
    const {bank, pattern, mode, start} = options
    this.#key = toSessionKey({
      bank: bank.name,
      pattern,
      mode: mode.name,
      isChosen: start.questions !== undefined,
    })
  }

  /** What a new session would ask. */
  get plan(): SessionPlan {
    const {bank, mode} = this.#options
    return planSession(bank, mode, this.#startOptions())
  }

  /** Whether there is time to choose: the choice of none stays open. */
  get isTimed(): boolean {
    const {bank, mode} = this.#options
    const {timeLimitMs, questionTimeLimitMs} = planSession(bank, mode, {
      ...this.#startOptions(),
      extraTime: 1,
    })
    return timeLimitMs !== undefined || questionTimeLimitMs !== undefined
  }

  /** The session that was started or continued here. */
  get session(): Session | undefined {
    return this.#driver?.session
  }

  get kept(): Kept {
    return readKeptSession(this.#options.bank, this.#options.store, this.#key)
  }

  /** Begins a new session; `undefined` if there is nothing to ask. */
  async start(): Promise<LocalDriver | undefined> {
    const {bank, mode, clock} = this.#options
    const now = Math.floor(clock())
    const started = startSession(bank, mode, {seed: createSeed(), now, ...this.#startOptions()})
    if (!started.accepted) return undefined
    setAside(this.kept, this.#options.store, this.#key)
    return this.#drive(started.session, true)
  }

  /** Continues the kept session; `undefined` if there is none, or another tab has it and `steal` is not set. */
  async resume({steal}: {readonly steal: boolean}): Promise<LocalDriver | undefined> {
    const {session} = this.kept
    return session && this.#drive(session, steal)
  }

  /** Forgets a finished session once its record is kept. */
  finish(): SessionRecord | undefined {
    const {bank, store} = this.#options
    const session = this.#driver?.session
    // This may make room for the record.
    store.remove(this.#key)
    if (session) this.#keep(session)
    this.release()
    return session && toSessionRecord(bank, session)
  }

  release(): void {
    this.#lock?.release()
    this.#lock = undefined
  }

  #startOptions(): Partial<StartOptions> {
    const {bank, mode, pattern, store, start} = this.#options
    const patterns = pattern === undefined ? undefined : [pattern]
    const history = readHistory(readProgress(store, bank.name), {
      mode: mode.name,
      ...(patterns && {patterns}),
    })
    return {...(patterns && {patterns}), ...history, ...start}
  }

  async #drive(session: Session, steal: boolean): Promise<LocalDriver | undefined> {
    const {bank, clock, lost} = this.#options
    // What is not kept cannot be lost.
    const isKept = this.#options.store !== noStore
    const lock = isKept ? await lockSession(this.#key, {steal, lost}) : freeLock
    if (!lock.isOurs) return undefined
    this.#lock = lock
    // Loaded now, so that the end does not wait for it.
    if (isKept) void loadScheduler().catch(() => {})
    this.#keep(session)
    this.#driver = createLocalDriver(bank, session, {
      clock,
      grading: {patterns: nativePatterns},
      changed: (after) => this.#keep(after),
    })
    return this.#driver
  }

  /** A finished session is kept as its record, also when a response is judged after the end. */
  #keep(session: Session): void {
    const {bank, store, changed} = this.#options
    const record = toSessionRecord(bank, session)
    const isKept = record
      ? keepRecord(store, bank.name, record)
      : store.set(this.#key, JSON.stringify(session))
    if (record) void this.#rate(session)
    changed(isKept)
  }

  /** Schedules the questions of a finished session for review. */
  async #rate(session: Session): Promise<void> {
    const {bank, store, failed} = this.#options
    if (store === noStore) return
    try {
      await rateSession(store, bank.name, session)
    } catch (error) {
      failed(error)
    }
  }
}
