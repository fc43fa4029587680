import type {BankFile} from '../../bank/expect-file.ts'
import {type Bank, openBank} from '../../bank/open-bank.ts'
import type {SessionView} from '../../session/view/view-session.ts'
import type {TaskView} from '../../session/view/view-task.ts'
import type {DriverCall, DriverReply, SessionDriver} from '../driver/driver.ts'
import {Countdown} from '../session/countdown.ts'
import {en} from '../strings/en.ts'
import type {QuizStrings} from '../strings/strings.ts'
import {QuizElement} from './quiz-element.ts'
import {sessionSheets} from './session-sheets.ts'

/** How long typing must pause before the draft is saved. */
const draftPauseMs = 500

/** An element with a driver: calls and their failures, the view, the clock and the draft. */
export abstract class DrivenElement extends QuizElement<Bank> {
  static override styles = sessionSheets

  static override properties = {
    ...QuizElement.properties,
    view: {state: true},
    isBusy: {state: true},
    problem: {state: true},
  }

  declare strings: QuizStrings
  declare protected view: SessionView | undefined
  declare protected isBusy: boolean
  /** Why the last call did not reach the session. */
  declare protected problem: string | undefined

  protected active: SessionDriver | undefined
  protected readonly countdown = new Countdown(() => this.clock())
  protected draft: {readonly task: number; readonly response: unknown} | undefined
  protected certainty: number | undefined
  protected readonly patternTitles = new Map<string, string>()
  #draftTimer: ReturnType<typeof setTimeout> | undefined
  /** Whether the session was seen before its end; the end of another is reported by the page that saw it. */
  #isRunning = false

  protected readonly wake = (): void => void this.#look()
  readonly #hide = (): void => void this.saveDraft()

  constructor() {
    super()
    this.strings = en
    this.isBusy = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('visibilitychange', this.wake)
    addEventListener('pageshow', this.wake)
    addEventListener('pagehide', this.#hide)
    if (this.active) this.wake()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.countdown.stop()
    void this.saveDraft()
    document.removeEventListener('visibilitychange', this.wake)
    removeEventListener('pageshow', this.wake)
    removeEventListener('pagehide', this.#hide)
  }

  protected override openData(data: BankFile): Bank {
    return openBank(data)
  }

  /** Called once, when a session that ran on this page shows its end. */
  protected abstract finished(view: SessionView): void

  /**
   * `undefined` if the call did not reach the session; the learner was told, and can try again.
   *
   * @param accepted called if the session took the call, before a question that it closed is reported
   */
  protected async callDriver(call: DriverCall, accepted?: () => void): Promise<DriverReply | undefined> {
    const driver = this.active
    if (!driver) return undefined
    const before = this.view
    this.isBusy = true
    try {
      const reply = await driver.call(call)
      await this.refresh()
      this.problem = undefined
      if (reply.accepted) accepted?.()
      this.#reportClosed(before)
      this.#reportEnd()
      return reply
    } catch (error) {
      this.emit('quiz-error', {error})
      // A clock that tries again each second says it once.
      if (this.problem === undefined) this.announce(this.strings.cannotSend)
      this.problem = this.strings.cannotSend
      return undefined
    } finally {
      this.isBusy = false
    }
  }

  /** Shows the view of another session. One that `isRunning` has not ended before this page shows it. */
  protected async show(driver: SessionDriver, isRunning: boolean): Promise<void> {
    this.active = driver
    this.#isRunning = isRunning
    await this.refresh()
    this.#reportEnd()
  }

  protected async refresh(): Promise<void> {
    const before = this.view
    const view = await this.active?.view()
    if (!view) return
    const {task} = view
    this.countdown.set(
      {question: task?.timeLimitMs, session: view.timeLimitMs},
      {question: task?.timeLeftMs, session: view.timeLeftMs},
    )
    this.view = view
    for (const {id, title} of view.patterns ?? []) this.patternTitles.set(id, title)
    // What was typed belongs to the question before, which may have closed without a pause.
    if (before?.task && task && task.index !== before.task.index) this.clearInput()
    this.countdown.wait(this.wake)
  }

  /** The question as the view shows it now, also in the review. */
  protected findTask(index: number): TaskView | undefined {
    return [this.view?.task, ...(this.view?.tasks ?? [])].find((task) => task?.index === index)
  }

  /** A question is reported as closed once, whichever call closed it. */
  #reportClosed(before: SessionView | undefined): void {
    const open = before?.task
    if (!open || !['guessing', 'responding'].includes(before.phase)) return
    const isOpen = this.view?.task?.index === open.index && this.view.phase !== 'closed'
    // The id is hidden while the pattern is to be guessed.
    const {id} = (this.findTask(open.index) ?? open).question
    if (!isOpen) this.emit('quiz-close', {question: id})
  }

  #reportEnd(): void {
    const {view} = this
    if (!view) return
    const isEnd = this.#isRunning && view.phase === 'finished'
    this.#isRunning = view.phase !== 'finished'
    if (isEnd) this.finished(view)
  }

  /** Looks at the clock: says a threshold that was passed, and closes what has run out. */
  async #look(): Promise<void> {
    const {view} = this
    if (!this.isConnected || !view || !this.active || view.phase === 'finished') return
    if (document.visibilityState === 'hidden') await this.saveDraft()
    if (this.countdown.isOver) return this.#timeOver()
    for (const {of, leftMs, urgency} of this.countdown.look()) {
      const say = of === 'question' ? this.strings.timeLeft : this.strings.totalTimeLeft
      this.announce(say(leftMs), urgency)
      this.emit('quiz-time', {leftMs, of})
    }
    if (this.countdown.isRunning) this.requestUpdate()
    this.countdown.wait(this.wake)
  }

  async #timeOver(): Promise<void> {
    const hadFocus = this.renderRoot.querySelector('.question')?.contains(this.focused) === true
    if (!(await this.callDriver({type: 'tick'}))) return this.countdown.wait(this.wake)
    this.announce(this.strings.timeIsUp, 'assertive')
    if (this.view?.phase === 'finished') await this.focusOn('result')
    else if (hadFocus) await this.focusOn('feedback')
  }

  protected changeDraft({index, question}: TaskView, response: unknown): void {
    this.draft = {task: index, response}
    this.emit('quiz-draft', {question: question.id, response})
    this.keepDraft()
  }

  /** Saves the draft after a pause. */
  protected keepDraft(): void {
    clearTimeout(this.#draftTimer)
    // Near a limit, drafts are saved at once, because they may be graded at the limit.
    if (this.countdown.leftMs < 4 * draftPauseMs) void this.saveDraft()
    else this.#draftTimer = setTimeout(() => void this.saveDraft(), draftPauseMs)
  }

  /** Saves the draft. The view stays the same. */
  protected async saveDraft(): Promise<void> {
    clearTimeout(this.#draftTimer)
    const draft = this.draft
    if (!draft || this.view?.phase !== 'responding' || this.view.task?.index !== draft.task) return
    try {
      const certainty = this.findCertainty(this.view.task)
      await this.active?.call({
        type: 'draft',
        task: draft.task,
        response: draft.response ?? null,
        ...(certainty !== undefined && {certainty}),
      })
    } catch (error) {
      // The page still has the draft, and saves it again with the next change.
      this.emit('quiz-error', {error})
    }
  }

  /** The certainty that is shown as chosen: the learner's, or that of a draft from before a reload. */
  protected findCertainty({draft}: TaskView): number | undefined {
    return this.certainty ?? draft?.certainty
  }

  /** Stops waiting for a pause, because a call takes the response itself. */
  protected stopDraft(): void {
    clearTimeout(this.#draftTimer)
  }

  protected clearInput(): void {
    this.stopDraft()
    this.draft = undefined
    this.certainty = undefined
    this.problem = undefined
  }
}
