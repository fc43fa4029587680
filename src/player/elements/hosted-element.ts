import {html, type TemplateResult} from 'lit'
import type {Session} from '../../session/session.ts'
import type {SessionView} from '../../session/view/view-session.ts'
import type {SessionDriver} from '../driver/driver.ts'
import {findMode} from '../modes.ts'
import {listAskedKinds} from '../session/asked-kinds.ts'
import {renderButton} from '../session/controls.ts'
import {SessionHost} from '../session/session-host.ts'
import {renderStartPage} from '../session/start-page.ts'
import {type CodeRunner, PlayedElement} from './played-element.ts'

const isOtherList = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)

interface Opening {
  readonly resumed: boolean
  readonly driver: () => Promise<SessionDriver | undefined>
}

/** An element that opens sessions: which one, where it is kept, and which tab has it. */
export abstract class HostedElement extends PlayedElement {
  static override properties = {
    ...PlayedElement.properties,
    mode: {},
    pattern: {},
    seed: {},
    extraTime: {type: Number, attribute: 'extra-time'},
    // A page that renders again passes an equal list, which must not end the session.
    questions: {attribute: false, hasChanged: isOtherList},
    driver: {attribute: false},
    runner: {attribute: false},
    stage: {state: true},
  }

  /** The name of a mode, such as `challenge`. */
  declare mode: string
  /** The id of a pattern; all patterns by default. */
  declare pattern: string | undefined
  declare seed: string | undefined
  /** The factor for all time limits. The learner's own choice is used where it gives more. */
  declare extraTime: number | undefined
  /** Ids of the questions to ask. */
  declare questions: readonly string[] | undefined
  /** Drives the session from elsewhere, such as a server; the element then needs no bank. */
  declare driver: SessionDriver | undefined
  declare runner: CodeRunner | undefined
  declare protected stage: 'start' | 'elsewhere' | 'playing'

  #host: SessionHost | undefined
  #hasWarned = false

  constructor() {
    super()
    this.mode = 'practice'
    this.stage = 'start'
  }

  /** The session that this page runs, to store or report it; it has scores that the page does not show yet. */
  get session(): Session | undefined {
    return this.#host?.session
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed)
    if (changed.has('driver') && this.driver) this.#drive(this.driver, {resumed: false, isRunning: false})
    else if (['mode', 'pattern', 'bank', 'questions'].some((name) => changed.has(name)) && !this.driver)
      this.reset()
  }

  protected renderStart(): TemplateResult {
    const host = this.#createHost()
    if (!host) return html`<p class="message">${this.strings.notAvailable}</p>`
    const {kept, plan} = host
    return renderStartPage({
      plan,
      strings: this.strings,
      headingLevel: this.headingLevel,
      canResume: kept.session !== undefined,
      setAside: kept.foreign !== undefined,
      isTimed: host.isTimed,
      time: this.settings.time,
      setTime: (time) => this.changeSettings({time}),
      start: () => this.#open(host, {resumed: false, driver: () => host.start()}),
      resume: () => this.#open(host, {resumed: true, driver: () => host.resume({steal: false})}),
    })
  }

  protected renderElsewhere(): TemplateResult {
    const {otherTab, takeOver} = this.strings
    const steal = async (): Promise<void> => {
      this.isBusy = true
      const driver = await this.#host?.resume({steal: true}).finally(() => {
        this.isBusy = false
      })
      if (driver) this.#drive(driver, {resumed: true, isRunning: true})
      else this.reset()
    }
    return html`<p role="status">${otherTab}</p>
      <div class="actions">${renderButton(takeOver, steal, {isBusy: this.isBusy, look: 'primary'})}</div>`
  }

  /** Opens a session once, however often the button is clicked meanwhile. */
  async #open(host: SessionHost, {resumed, driver}: Opening): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    this.#host = host
    const opened = await driver().finally(() => {
      this.isBusy = false
    })
    if (this.#host === host) this.#drive(opened, {resumed, isRunning: true})
    // The page has asked for another session meanwhile.
    else host.release()
  }

  #createHost(): SessionHost | undefined {
    const bank = this.openedBank
    const mode = findMode(this.mode)
    if (!bank || !mode) return undefined
    return new SessionHost({
      bank,
      mode,
      pattern: this.pattern,
      store: this.quizStore,
      clock: this.clock,
      start: {
        ...(this.seed !== undefined && {seed: this.seed}),
        ...(this.questions && {questions: this.questions}),
        extraTime: this.#chosenTime,
        ...(!this.runner && {kinds: listAskedKinds(mode, this.widgets)}),
      },
      changed: (isKept) => {
        this.emit('quiz-change', {})
        if (!isKept) this.#warnOnce()
      },
      failed: (error) => this.emit('quiz-error', {error}),
      lost: () => this.#lose(),
    })
  }

  get #chosenTime(): number | 'unlimited' {
    const {time} = this.settings
    return time === 'none' ? 'unlimited' : Math.max(this.extraTime ?? 1, Number(time))
  }

  #warnOnce(): void {
    if (!this.#hasWarned) this.announce(this.strings.notKept)
    this.#hasWarned = true
  }

  #lose(): void {
    this.#forget()
    this.active = undefined
    this.stage = 'elsewhere'
  }

  /** Plays with this driver; without one, another tab has the session. */
  #drive(driver: SessionDriver | undefined, how: {resumed: boolean; isRunning: boolean}): void {
    if (!driver) {
      this.stage = 'elsewhere'
      return
    }
    this.#forget()
    this.stage = 'playing'
    this.emit('quiz-start', {mode: this.mode, resumed: how.resumed})
    this.retry = undefined
    void this.load(
      async () => {
        await this.show(driver, how.isRunning)
        this.focus()
      },
      () => this.active === driver,
    )
  }

  /** Leaves the session; what was typed is kept with it. */
  protected reset(): void {
    // The draft belongs to the session that is left.
    void this.saveDraft()
    this.#forget()
    this.#host?.release()
    this.#host = undefined
    this.active = undefined
    this.view = undefined
    this.stage = 'start'
  }

  #forget(): void {
    this.countdown.stop()
    this.clearBodies()
    this.clearInput()
  }

  protected override finished({result}: SessionView): void {
    const record = this.#host?.finish()
    this.clearBodies()
    if (result) this.emit('quiz-finish', {result, ...(record && {record})})
  }
}
