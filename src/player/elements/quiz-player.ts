import {html, nothing, type TemplateResult} from 'lit'
import {kinds} from '../../kinds/kinds.ts'
import type {SessionView} from '../../session/view/view-session.ts'
import type {TaskView} from '../../session/view/view-task.ts'
import type {SessionDriver} from '../driver/driver.ts'
import {findMode} from '../modes.ts'
import {type Controls, renderActions, renderButton, renderGuess, renderNext} from '../session/controls.ts'
import {renderResult} from '../session/result-page.ts'
import {renderReview} from '../session/review.ts'
import {renderSessionHeader} from '../session/session-header.ts'
import {SessionHost} from '../session/session-host.ts'
import {renderStartPage} from '../session/start-page.ts'
import {rich} from '../task/explain.ts'
import {renderFeedback, type Shown} from '../task/feedback.ts'
import {heading} from '../task/heading.ts'
import {renderGivenSteps, renderHints} from '../task/help.ts'
import {type CodeRunner, PlayedElement} from './played-element.ts'

const isOtherList = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)

interface Opening {
  readonly resumed: boolean
  readonly driver: () => Promise<SessionDriver | undefined>
}

/**
 * A session: start, questions, feedback, time and result.
 *
 * @element quiz-player
 */
export class QuizPlayer extends PlayedElement {
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
  declare private stage: 'start' | 'elsewhere' | 'playing'

  #host: SessionHost | undefined
  #hasWarned = false

  readonly #openReviews = (): void => {
    for (const details of this.renderRoot.querySelectorAll<HTMLDetailsElement>('.review details'))
      details.open = true
  }

  constructor() {
    super()
    this.mode = 'practice'
    this.stage = 'start'
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('beforeprint', this.#openReviews)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('beforeprint', this.#openReviews)
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed)
    if (changed.has('driver') && this.driver) this.#drive(this.driver, false)
    else if (['mode', 'pattern', 'bank', 'questions'].some((name) => changed.has(name)) && !this.driver)
      this.#reset()
  }

  /** Focuses the heading of the current view. */
  override focus(): void {
    const isFinished = this.view?.phase === 'finished'
    if (this.stage === 'start') void this.focusOn('start')
    else void this.focusOn(isFinished ? 'result' : 'question')
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    switch (this.stage) {
      case 'elsewhere':
        return this.#renderElsewhere()
      case 'playing':
        return this.view ? this.#renderSession(this.view) : nothing
      case 'start':
        return this.openedBank ? this.#renderStart() : nothing
    }
  }

  // Starting

  #renderStart(): TemplateResult {
    const host = this.#createHost()
    if (!host) return html`<p class="message">${this.strings.notAvailable}</p>`
    const {kept, plan} = host
    return renderStartPage({
      plan,
      strings: this.strings,
      headingLevel: this.headingLevel,
      canResume: kept.session !== undefined,
      setAside: kept.setAside,
      isTimed: host.isTimed,
      time: this.settings.time,
      setTime: (time) => this.changeSettings({time}),
      start: () => this.#open(host, {resumed: false, driver: () => host.start()}),
      resume: () => this.#open(host, {resumed: true, driver: () => host.resume({steal: false})}),
    })
  }

  /** Opens a session once, however often the button is clicked meanwhile. */
  async #open(host: SessionHost, {resumed, driver}: Opening): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    this.#host = host
    const opened = await driver().finally(() => {
      this.isBusy = false
    })
    if (this.#host === host) this.#drive(opened, resumed)
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
        // Without a runner, programs would stay ungraded.
        ...(!this.runner && {kinds: kinds.filter((kind) => !this.allWidgets[kind].prepare)}),
      },
      changed: (session, isKept) => {
        this.emit('quiz-change', {session})
        if (!isKept) this.#warnOnce()
      },
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
  #drive(driver: SessionDriver | undefined, resumed: boolean): void {
    if (!driver) {
      this.stage = 'elsewhere'
      return
    }
    this.#forget()
    this.active = driver
    this.stage = 'playing'
    this.emit('quiz-start', {mode: this.mode, resumed})
    this.failure = undefined
    this.refresh().then(
      () => this.focus(),
      (error) => {
        this.failure = this.strings.cannotLoad
        this.emit('quiz-error', {error})
      },
    )
  }

  #reset(): void {
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

  #renderElsewhere(): TemplateResult {
    const {otherTab, takeOver} = this.strings
    const steal = async (): Promise<void> => {
      this.isBusy = true
      const driver = await this.#host?.resume({steal: true})
      this.isBusy = false
      if (driver) this.#drive(driver, true)
      else this.#reset()
    }
    return html`<p role="status">${otherTab}</p>
      <div class="actions">${renderButton(takeOver, steal, {isBusy: this.isBusy, look: 'primary'})}</div>`
  }

  protected override finished({result}: SessionView): void {
    const record = this.#host?.finish()
    this.clearBodies()
    if (result) this.emit('quiz-finish', {result, ...(record && {record})})
  }

  #onKey({key, ctrlKey, metaKey}: KeyboardEvent): void {
    if (key === 'Enter' && (ctrlKey || metaKey)) void this.respond()
  }

  // What is shown

  #shown(task: TaskView, isClosed: boolean): Shown {
    return {
      question: task.question,
      reveal: task.reveal,
      isClosed,
      headingLevel: this.headingLevel,
      widgets: this.allWidgets,
      rich: this.richFor(task),
    }
  }

  #renderTitle(view: SessionView, task: TaskView): TemplateResult {
    const {index, question, reveal, guess} = task
    const {strings} = this
    const place =
      reveal.closedBy === 'shown' ? strings.workedExample : strings.questionOf(index + 1, view.total)
    const title = html`<span class="sr">${place}: </span>${rich(question.title, this.richFor(task), 'span')}`
    return html`${heading(this.headingLevel, {id: this.headingId, focus: 'question', content: title})}
    ${guess ? html`<p class="note">${strings.patternGuess(guess.isRight, this.findTitle(guess.pattern))}</p>` : nothing}`
  }

  #renderSession(view: SessionView): TemplateResult | typeof nothing {
    if (view.phase === 'finished') return this.#renderFinished(view)
    const {task} = view
    if (!task) return html`<p class="muted">${this.strings.empty}</p>`
    return html`${this.#slot('header')}
    ${renderSessionHeader({
      view,
      strings: this.strings,
      timeLeft: this.countdown.left,
      hidesClock: this.settings.hidesClock,
      toggleClock: () => this.changeSettings({hidesClock: !this.settings.hidesClock}),
    })}
    ${this.#renderTask(view, task)} ${this.problem === undefined ? nothing : html`<p class="message">${this.problem}</p>`}`
  }

  #renderTask(view: SessionView, task: TaskView): TemplateResult {
    const isClosed = view.phase === 'closed'
    const body = this.findBody(task)
    const {refused} = this
    body.update({
      closed: isClosed,
      reveal: task.reveal,
      response: task.attempts.at(-1)?.response,
      mayJudge: task.mayJudge,
      refused: refused?.of ? undefined : refused,
    })
    const controls: Controls = {
      view,
      task,
      strings: this.strings,
      actions: this.actions,
      isBusy: this.isBusy,
      certainty: this.findCertainty(task),
      guess: this.guess,
      refused: refused?.of ? {text: refused.text, of: refused.of} : undefined,
    }
    const hasFeedback = isClosed || task.reveal.outcomes?.length
    return html`<article class="question" part="question" @keydown=${this.#onKey}>
      ${this.#renderTitle(view, task)} ${view.phase === 'guessing' ? renderGuess(controls) : nothing}
      ${isClosed ? nothing : renderGivenSteps(task, this.richFor(task))} ${body.element} ${renderHints(task, this.richFor(task))}
      ${hasFeedback ? renderFeedback(this.#shown(task, isClosed)) : nothing}
      ${view.phase === 'responding' ? renderActions(controls) : nothing} ${isClosed ? renderNext(controls) : nothing}
    </article>`
  }

  #renderFinished({result, tasks = [], ending, mode}: SessionView): TemplateResult | typeof nothing {
    if (!result) return nothing
    const {strings, headingLevel} = this
    return html`${this.#slot('before-result')}
      ${renderResult({
        result,
        strings,
        headingLevel,
        isTimeUp: ending === 'time',
        isForBadge: findMode(mode.name)?.badge === true,
        titleOfPattern: (pattern) => this.findTitle(pattern),
      })}
      ${renderReview({
        tasks,
        headingLevel,
        headingId: this.headingId,
        title: strings.review,
        show: (task) => this.#shown(task, true),
        bodyOf: (task) => this.findBody(task),
      })}
      ${this.driver ? nothing : html`<div class="actions">${renderButton(strings.again, () => this.#again(), {look: 'primary'})}</div>`}
      ${this.#slot('after-result')}`
  }

  #again(): void {
    this.#reset()
    this.focus()
  }

  /** Slots exist in a shadow tree only. */
  #slot(name: string): TemplateResult | typeof nothing {
    return this.renderRoot === this ? nothing : html`<slot name=${name}></slot>`
  }
}
