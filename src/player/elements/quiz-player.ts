import {html, nothing, type TemplateResult} from 'lit'
import {kinds, type PublicQuestion} from '../../kinds/kinds.ts'
import type {SessionView} from '../../session/view/view-session.ts'
import type {TaskView} from '../../session/view/view-task.ts'
import {createId} from '../dom.ts'
import type {DriverCall, DriverReply, SessionDriver} from '../driver/driver.ts'
import {findMode} from '../modes.ts'
import {
  type Actions,
  type Controls,
  renderActions,
  renderButton,
  renderGuess,
  renderNext,
} from '../session/controls.ts'
import {Countdown} from '../session/countdown.ts'
import {renderResult} from '../session/result-page.ts'
import {renderReview} from '../session/review.ts'
import {renderSessionHeader} from '../session/session-header.ts'
import {SessionHost} from '../session/session-host.ts'
import {renderStartPage} from '../session/start-page.ts'
import {renderSteps, rich} from '../task/explain.ts'
import {renderFeedback, type Shown} from '../task/feedback.ts'
import {heading} from '../task/heading.ts'
import {QuestionBody} from '../task/question-body.ts'
import {QuizElement} from './quiz-element.ts'

/** Runs a learner's program on the tests of a question: whether each passed, by its id. */
export type CodeRunner = (
  source: string,
  question: PublicQuestion,
) => Promise<Readonly<Record<string, boolean>>>

interface Refused {
  readonly text: string
  readonly part?: string | undefined
  /** What it is about, if not the response. */
  readonly of?: 'certainty' | 'pattern' | undefined
}

const isOtherList = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)

interface Opening {
  readonly resumed: boolean
  readonly driver: () => Promise<SessionDriver | undefined>
}

/** How long typing must pause before the draft is saved. */
const draftPauseMs = 500

/**
 * A session: start, questions, feedback, time and result.
 *
 * @element quiz-player
 */
export class QuizPlayer extends QuizElement {
  static override properties = {
    ...QuizElement.properties,
    mode: {},
    pattern: {},
    seed: {},
    extraTime: {type: Number, attribute: 'extra-time'},
    // A page that renders again passes an equal list, which must not end the session.
    questions: {attribute: false, hasChanged: isOtherList},
    driver: {attribute: false},
    runner: {attribute: false},
    view: {state: true},
    stage: {state: true},
    isBusy: {state: true},
    refused: {state: true},
    problem: {state: true},
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
  declare private view: SessionView | undefined
  declare private stage: 'start' | 'elsewhere' | 'playing'
  declare private isBusy: boolean
  declare private refused: Refused | undefined
  /** Why the last call did not reach the session. */
  declare private problem: string | undefined

  #active: SessionDriver | undefined
  #host: SessionHost | undefined
  #countdown = new Countdown(() => this.clock())
  #bodies = new Map<number, QuestionBody>()
  #draft: {readonly task: number; readonly response: unknown} | undefined
  #draftTimer: ReturnType<typeof setTimeout> | undefined
  #certainty: number | undefined
  #guess: string | undefined
  #patternTitles = new Map<string, string>()
  #hasWarned = false
  readonly #headingId = createId()

  readonly #wake = (): void => void this.#look()
  readonly #hide = (): void => void this.#saveDraft()
  readonly #openReviews = (): void => {
    for (const details of this.renderRoot.querySelectorAll<HTMLDetailsElement>('.review details'))
      details.open = true
  }

  readonly #actions: Actions = {
    respond: () => this.#respond(),
    hint: () => this.#hint(),
    skip: () => this.#skip(),
    next: () => this.#next(),
    extend: () => this.#extend(),
    finish: () => this.#finish(),
    nameIt: () => this.#nameIt(),
    choosePattern: (pattern) => {
      this.#guess = pattern
      this.refused = undefined
      this.requestUpdate()
    },
    chooseCertainty: (level) => {
      this.#certainty = level
      this.refused = undefined
      this.requestUpdate()
    },
  }

  constructor() {
    super()
    this.mode = 'practice'
    this.stage = 'start'
    this.isBusy = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('visibilitychange', this.#wake)
    addEventListener('pageshow', this.#wake)
    addEventListener('pagehide', this.#hide)
    addEventListener('beforeprint', this.#openReviews)
    if (this.#active) this.#wake()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#countdown.stop()
    void this.#saveDraft()
    document.removeEventListener('visibilitychange', this.#wake)
    removeEventListener('pageshow', this.#wake)
    removeEventListener('pagehide', this.#hide)
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
    this.#active = undefined
    this.stage = 'elsewhere'
  }

  /** Plays with this driver; without one, another tab has the session. */
  #drive(driver: SessionDriver | undefined, resumed: boolean): void {
    if (!driver) {
      this.stage = 'elsewhere'
      return
    }
    this.#forget()
    this.#active = driver
    this.stage = 'playing'
    this.emit('quiz-start', {mode: this.mode, resumed})
    this.failure = undefined
    this.#refresh().then(
      () => this.focus(),
      (error) => {
        this.failure = this.strings.cannotLoad
        this.emit('quiz-error', {error})
      },
    )
  }

  #reset(): void {
    this.#forget()
    this.#host?.release()
    this.#host = undefined
    this.#active = undefined
    this.view = undefined
    this.stage = 'start'
  }

  #forget(): void {
    this.#countdown.stop()
    this.#clearBodies()
    this.#clearInput()
  }

  #clearBodies(): void {
    for (const body of this.#bodies.values()) body.destroy()
    this.#bodies.clear()
  }

  #clearInput(): void {
    clearTimeout(this.#draftTimer)
    this.#draft = undefined
    this.#certainty = undefined
    this.#guess = undefined
    this.refused = undefined
    this.problem = undefined
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

  // Calls

  /** `undefined` if the call did not reach the session; the learner was told, and can try again. */
  async #call(call: DriverCall): Promise<DriverReply | undefined> {
    const driver = this.#active
    if (!driver) return undefined
    this.isBusy = true
    try {
      const reply = await driver.call(call)
      await this.#refresh()
      this.problem = undefined
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

  async #refresh(): Promise<void> {
    const before = this.view
    const view = await this.#active?.view()
    if (!view) return
    const {task} = view
    this.#countdown.set(
      {question: task?.timeLimitMs, session: view.timeLimitMs},
      {question: task?.timeLeftMs, session: view.timeLeftMs},
    )
    this.view = view
    for (const {id, title} of view.patterns ?? []) this.#patternTitles.set(id, title)
    if (view.phase === 'finished' && before?.phase !== 'finished') this.#finished(view)
    this.#countdown.wait(this.#wake)
  }

  #finished({result}: SessionView): void {
    const record = this.#host?.finish()
    this.#clearBodies()
    if (result) this.emit('quiz-finish', {result, ...(record && {record})})
  }

  // Time

  /** Looks at the clock: says a threshold that was passed, and closes what has run out. */
  async #look(): Promise<void> {
    const {view} = this
    if (!this.isConnected || !view || !this.#active || view.phase === 'finished') return
    if (document.visibilityState === 'hidden') await this.#saveDraft()
    if (this.#countdown.isOver) return this.#timeOver()
    for (const {of, leftMs, urgency} of this.#countdown.look()) {
      const say = of === 'question' ? this.strings.timeLeft : this.strings.totalTimeLeft
      this.announce(say(leftMs), urgency)
      this.emit('quiz-time', {leftMs, of})
    }
    if (this.#countdown.isRunning) this.requestUpdate()
    this.#countdown.wait(this.#wake)
  }

  async #timeOver(): Promise<void> {
    const {task} = this.view ?? {}
    const hadFocus = this.renderRoot.querySelector('.question')?.contains(this.#focused) === true
    if (!(await this.#call({type: 'tick'}))) return this.#countdown.wait(this.#wake)
    this.announce(this.strings.timeIsUp, 'assertive')
    if (task) this.emit('quiz-close', {question: task.question.id})
    if (this.view?.phase === 'finished') await this.focusOn('result')
    else if (hadFocus) await this.focusOn('feedback')
  }

  get #focused(): Element | null {
    const root = this.renderRoot
    return root instanceof ShadowRoot ? root.activeElement : document.activeElement
  }

  // What the learner does

  async #respond(): Promise<void> {
    const {view} = this
    const task = view?.task
    if (this.isBusy || !task || view.phase !== 'responding') return
    if (view.mode.certainty && this.#certainty === undefined)
      return this.#refuse('no-certainty', this.strings.howCertain, {of: 'certainty'})
    clearTimeout(this.#draftTimer)
    const given = await this.#runTests(task, this.#responseOf(task))
    const reply = await this.#call({
      type: 'respond',
      task: task.index,
      response: given ?? null,
      ...(this.#certainty !== undefined && {certainty: this.#certainty}),
    })
    if (!reply) return
    if (reply.accepted) return this.#responded(task, given)
    const {code, data, text} = reply.refusal
    const part = code === 'malformed' ? data.reason.part : undefined
    this.#refuse(code, text, {part})
    this.emit('quiz-refused', {question: task.question.id, code})
    this.#bodies.get(task.index)?.focus(part)
  }

  #responseOf({index, draft, attempts}: TaskView): unknown {
    if (this.#draft?.task === index) return this.#draft.response
    return (draft ?? attempts.at(-1))?.response
  }

  /** Runs the tests of a program where the page can; the results are part of the response. */
  async #runTests({question}: TaskView, response: unknown): Promise<unknown> {
    const {runner} = this
    const {prepare} = this.allWidgets[question.kind]
    if (!runner || !prepare || response === undefined) return response
    this.isBusy = true
    try {
      return await prepare(response, (source) => runner(source, question))
    } finally {
      this.isBusy = false
    }
  }

  async #responded({index, question}: TaskView, response: unknown): Promise<void> {
    this.refused = undefined
    const {view} = this
    const task = view?.task?.index === index ? view.task : view?.tasks?.find((one) => one.index === index)
    const outcome = task?.reveal.outcomes?.at(-1)
    const feedback = task?.reveal.feedback
    this.emit('quiz-respond', {
      question: question.id,
      response,
      ...(outcome && {outcome}),
      ...(feedback && {feedback}),
    })
    if (view?.phase === 'responding' && outcome) {
      const left = task?.attemptsLeft
      const rest = left === undefined ? '' : `, ${this.strings.attemptsLeft(left)}`
      this.announce(`${this.strings.outcomes[outcome]}${rest}`)
      return
    }
    this.emit('quiz-close', {question: question.id})
    // A mode with feedback only at the end has nothing to read now.
    if (outcome === undefined && this.#goesOn) return this.#next()
    if (outcome) this.announce(this.strings.outcomes[outcome])
    await this.focusOn(view?.phase === 'finished' ? 'result' : 'feedback')
  }

  /** Whether a closed question is followed by another, or by the result, without a choice. */
  get #goesOn(): boolean {
    const {view} = this
    return view?.phase === 'closed' && !(view.isLast && view.mayExtend)
  }

  #refuse(code: string, text: string, about: Pick<Refused, 'part' | 'of'>): void {
    const {refusal, costsNothing} = this.strings
    this.refused = {text: `${refusal(code, text)} ${costsNothing}`, ...about}
    this.announce(this.refused.text)
    if (about.of) this.renderRoot.querySelector<HTMLElement>(`[data-focus="${about.of}"] input`)?.focus()
  }

  async #hint(): Promise<void> {
    const {task} = this.view ?? {}
    if (!task) return
    if (!(await this.#call({type: 'hint', task: task.index}))) return
    const count = this.view?.task?.hints.length ?? 0
    this.emit('quiz-hint', {question: task.question.id, hints: count})
    await this.focusOn(`hint-${count}`)
  }

  async #skip(): Promise<void> {
    const {task} = this.view ?? {}
    if (!task) return
    clearTimeout(this.#draftTimer)
    if (!(await this.#call({type: 'skip', task: task.index}))) return
    this.emit('quiz-close', {question: task.question.id})
    if (!this.view?.task?.reveal.closedBy && this.#goesOn) return this.#next()
    await this.focusOn(this.view?.phase === 'finished' ? 'result' : 'feedback')
  }

  async #next(): Promise<void> {
    this.#clearInput()
    if (await this.#call({type: 'next'})) this.focus()
  }

  async #extend(): Promise<void> {
    this.#clearInput()
    if (!(await this.#call({type: 'extend'}))) return
    this.emit('quiz-extend', {})
    if (this.view?.phase === 'closed') await this.#call({type: 'next'})
    this.focus()
  }

  async #finish(): Promise<void> {
    clearTimeout(this.#draftTimer)
    if (await this.#call({type: 'finish'})) this.focus()
  }

  async #nameIt(): Promise<void> {
    const {task} = this.view ?? {}
    if (!task) return
    if (this.#guess === undefined)
      return this.#refuse('pattern-first', this.strings.namePattern, {of: 'pattern'})
    this.refused = undefined
    if (!(await this.#call({type: 'guess', task: task.index, pattern: this.#guess}))) return
    const {guess} = this.view?.task ?? {}
    if (guess) this.announce(this.strings.patternGuess(guess.isRight, this.#titleOf(guess.pattern)))
    this.focus()
  }

  async #judge({index}: TaskView, marks: Readonly<Record<string, number>>): Promise<void> {
    const reply = await this.#call({type: 'judge', task: index, marks})
    if (!reply) return
    const {view} = this
    const task = view?.task?.index === index ? view.task : view?.tasks?.find((one) => one.index === index)
    const outcome = task?.reveal.outcomes?.at(-1)
    if (!reply.accepted) return this.announce(this.strings.refusal(reply.refusal.code, reply.refusal.text))
    if (task)
      this.#bodies
        .get(index)
        ?.update({closed: true, reveal: task.reveal, response: task.attempts.at(-1)?.response})
    if (outcome) this.announce(this.strings.outcomes[outcome])
    // The button is gone.
    if (view?.phase !== 'finished') return this.focusOn('feedback')
    await this.updateComplete
    this.#bodies.get(index)?.element.closest('details')?.querySelector('summary')?.focus()
  }

  #changed({index, question}: TaskView, response: unknown): void {
    this.#draft = {task: index, response}
    this.refused = undefined
    this.emit('quiz-draft', {question: question.id, response})
    clearTimeout(this.#draftTimer)
    // Near a limit, drafts are saved at once, because they may be graded at the limit.
    if (this.#countdown.leftMs < 4 * draftPauseMs) void this.#saveDraft()
    else this.#draftTimer = setTimeout(() => void this.#saveDraft(), draftPauseMs)
  }

  /** Saves the draft. The view stays the same. */
  async #saveDraft(): Promise<void> {
    clearTimeout(this.#draftTimer)
    const draft = this.#draft
    if (!draft || this.view?.phase !== 'responding' || this.view.task?.index !== draft.task) return
    try {
      await this.#active?.call({
        type: 'draft',
        task: draft.task,
        response: draft.response ?? null,
        ...(this.#certainty !== undefined && {certainty: this.#certainty}),
      })
    } catch (error) {
      // The page still has the draft, and saves it again with the next change.
      this.emit('quiz-error', {error})
    }
  }

  #onKey({key, ctrlKey, metaKey}: KeyboardEvent): void {
    if (key === 'Enter' && (ctrlKey || metaKey)) void this.#respond()
  }

  // What is shown

  #titleOf(pattern: string): string {
    return this.#patternTitles.get(pattern) ?? this.openedBank?.pattern(pattern)?.title ?? pattern
  }

  #bodyOf(task: TaskView): QuestionBody {
    const known = this.#bodies.get(task.index)
    if (known) return known
    const isReview = this.view?.phase === 'finished'
    const body = new QuestionBody({
      question: task.question,
      draft: (task.draft ?? task.attempts.at(-1))?.response,
      widgets: this.allWidgets,
      rich: this.richFor(task),
      headingId: isReview ? `${this.#headingId}-${task.index}` : this.#headingId,
      changed: (response) => this.#changed(task, response),
      submit: () => void this.#respond(),
      announce: (text) => this.announce(text),
      judge: (marks) => void this.#judge(task, marks),
    })
    this.#bodies.set(task.index, body)
    return body
  }

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

  #renderSession(view: SessionView): TemplateResult | typeof nothing {
    if (view.phase === 'finished') return this.#renderFinished(view)
    const {task} = view
    if (!task) return html`<p class="muted">${this.strings.empty}</p>`
    return html`${this.#slot('header')}
    ${renderSessionHeader({
      view,
      strings: this.strings,
      timeLeft: this.#countdown.left,
      hidesClock: this.settings.hidesClock,
      toggleClock: () => this.changeSettings({hidesClock: !this.settings.hidesClock}),
    })}
    ${this.#renderTask(view, task)} ${this.problem === undefined ? nothing : html`<p class="message">${this.problem}</p>`}`
  }

  #renderTask(view: SessionView, task: TaskView): TemplateResult {
    const isClosed = view.phase === 'closed'
    const body = this.#bodyOf(task)
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
      actions: this.#actions,
      isBusy: this.isBusy,
      certainty: this.#certainty ?? task.draft?.certainty,
      guess: this.#guess,
      refused: refused?.of ? {text: refused.text, of: refused.of} : undefined,
    }
    const hasFeedback = isClosed || task.reveal.outcomes?.length
    return html`<article class="question" part="question" @keydown=${this.#onKey}>
      ${this.#renderTitle(view, task)} ${view.phase === 'guessing' ? renderGuess(controls) : nothing}
      ${isClosed ? nothing : this.#renderGivenSteps(task)} ${body.element} ${this.#renderHints(task)}
      ${hasFeedback ? renderFeedback(this.#shown(task, isClosed)) : nothing}
      ${view.phase === 'responding' ? renderActions(controls) : nothing} ${isClosed ? renderNext(controls) : nothing}
    </article>`
  }

  #renderTitle(view: SessionView, task: TaskView): TemplateResult {
    const {index, question, reveal, guess} = task
    const {strings} = this
    const place =
      reveal.closedBy === 'shown' ? strings.workedExample : strings.questionOf(index + 1, view.total)
    const title = html`<span class="sr">${place}: </span>${rich(question.title, this.richFor(task), 'span')}`
    return html`${heading(this.headingLevel, {id: this.#headingId, focus: 'question', content: title})}
    ${guess ? html`<p class="note">${strings.patternGuess(guess.isRight, this.#titleOf(guess.pattern))}</p>` : nothing}`
  }

  #renderGivenSteps(task: TaskView): TemplateResult | typeof nothing {
    const {steps} = task
    if (!steps?.some((step) => step !== null)) return nothing
    return html`<details open>
      <summary>${this.strings.partOfSolution}</summary>
      ${renderSteps(steps, this.richFor(task))}
    </details>`
  }

  #renderHints(task: TaskView): TemplateResult | typeof nothing {
    const {hints} = task
    if (hints.length === 0) return nothing
    return html`<div class="hints">
      ${hints.map(
        (hint, index) =>
          html`<div class="hint" part="hint" tabindex="-1" data-focus="hint-${index + 1}">
            <span class="label">${this.strings.hintNumber(index + 1)}</span> ${rich(hint, this.richFor(task))}
          </div>`,
      )}
    </div>`
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
        titleOfPattern: (pattern) => this.#titleOf(pattern),
      })}
      ${renderReview({
        tasks,
        headingLevel,
        headingId: this.#headingId,
        title: strings.review,
        show: (task) => this.#shown(task, true),
        bodyOf: (task) => this.#bodyOf(task),
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
