import {findPassed, type Threshold} from './time-announcements.ts'

/** Milliseconds left; absent for no limit. */
export interface TimeLeft {
  readonly question: number | undefined
  readonly session: number | undefined
}

type Limited = keyof TimeLeft

export interface Passed extends Threshold {
  readonly of: Limited
}

/** The limits of the question and of the session, read from time stamps: a device may sleep, and a tab be hidden. */
export class Countdown {
  readonly #clock: () => number
  #ends: TimeLeft = {question: undefined, session: undefined}
  #limits: TimeLeft = {question: undefined, session: undefined}
  #seen: TimeLeft = {question: undefined, session: undefined}
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Updates the limits and the time left. */
  set(limits: TimeLeft, left: TimeLeft): void {
    const now = this.#clock()
    const toEnd = (time: number | undefined): number | undefined =>
      time === undefined ? undefined : now + time
    this.#limits = limits
    this.#ends = {question: toEnd(left.question), session: toEnd(left.session)}
    this.#seen = this.left
  }

  get left(): TimeLeft {
    const now = this.#clock()
    const toLeft = (end: number | undefined): number | undefined =>
      end === undefined ? undefined : Math.max(0, end - now)
    return {question: toLeft(this.#ends.question), session: toLeft(this.#ends.session)}
  }

  get isRunning(): boolean {
    return this.#ends.question !== undefined || this.#ends.session !== undefined
  }

  /** Milliseconds to the nearer limit; infinite without one. */
  get leftMs(): number {
    const {question = Number.POSITIVE_INFINITY, session = Number.POSITIVE_INFINITY} = this.left
    return Math.min(question, session)
  }

  get isOver(): boolean {
    return this.leftMs === 0
  }

  /** The thresholds passed since the last check. */
  look(): Passed[] {
    const before = this.#seen
    const now = this.left
    this.#seen = now
    return (['question', 'session'] as const).flatMap((of) => {
      const [limit, from, to] = [this.#limits[of], before[of], now[of]]
      if (limit === undefined || from === undefined || to === undefined) return []
      const passed = findPassed(limit, from, to)
      return passed ? [{...passed, of}] : []
    })
  }

  /** Calls when the shown clock changes next. */
  wait(then: () => void): void {
    this.stop()
    if (this.isRunning) this.#timer = setTimeout(then, this.#untilNextSecond() + 5)
  }

  #untilNextSecond(): number {
    return Math.min(...Object.values(this.left).map((left = 1000) => left % 1000 || 1000))
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
