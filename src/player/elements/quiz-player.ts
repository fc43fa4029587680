import {html, nothing, type TemplateResult} from 'lit'
import type {SessionView} from '../../session/view/view-session.ts'
import type {TaskView} from '../../session/view/view-task.ts'
import {findMode} from '../modes.ts'
import {PrintSheet} from '../pattern/print-sheet.ts'
import {type Controls, renderActions, renderButton, renderGuess, renderNext} from '../session/controls.ts'
import {renderResult} from '../session/result-page.ts'
import {listMissed, renderReview} from '../session/review.ts'
import {renderSessionHeader} from '../session/session-header.ts'
import {rich} from '../task/explain.ts'
import {renderFeedback, type Shown} from '../task/feedback.ts'
import {renderGiven} from '../task/given.ts'
import {heading} from '../task/heading.ts'
import {renderGivenSteps, renderHints} from '../task/help.ts'
import {findWidget} from '../widgets/widgets.ts'
import {HostedElement} from './hosted-element.ts'

/**
 * A session: start, questions, feedback, time and result.
 *
 * @element quiz-player
 */
export class QuizPlayer extends HostedElement {
  /** The page of a pattern takes it from here, because it needs what plays: the widgets. */
  static readonly PrintSheet = PrintSheet

  /** The indexes of the questions that are open in the review. */
  readonly #opened = new Set<number>()

  readonly #openReviews = (): void => {
    for (const {index} of this.view?.tasks ?? []) this.#opened.add(index)
    this.requestUpdate()
    // The browser prints what is there when this returns.
    this.performUpdate()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('beforeprint', this.#openReviews)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('beforeprint', this.#openReviews)
  }

  /** Focuses the heading of the current view. */
  override focus(): void {
    const isFinished = this.view?.phase === 'finished'
    if (this.stage === 'start') void this.focusOn('start')
    else void this.focusOn(isFinished ? 'result' : 'question')
  }

  protected override reset(): void {
    super.reset()
    this.#opened.clear()
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    switch (this.stage) {
      case 'elsewhere':
        return this.renderElsewhere()
      case 'playing':
        return this.view ? this.#renderSession(this.view) : nothing
      case 'start':
        return this.openedBank ? this.renderStart() : nothing
    }
  }

  #onKey({key, ctrlKey, metaKey}: KeyboardEvent): void {
    if (key === 'Enter' && (ctrlKey || metaKey)) void this.respond()
  }

  #shown(task: TaskView, isClosed: boolean): Shown {
    return {
      question: task.question,
      reveal: task.reveal,
      isClosed,
      headingLevel: this.headingLevel,
      widget: findWidget(this.widgets, task.question.kind),
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
    ${this.#renderTask(view, task)} ${this.#renderProblem()}`
  }

  #renderProblem(): TemplateResult | typeof nothing {
    return this.problem === undefined ? nothing : html`<p class="message">${this.problem}</p>`
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
      refused: isClosed || refused?.of ? undefined : refused,
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
      ${isClosed ? nothing : renderGivenSteps(task, this.richFor(task))}
      ${renderGiven(task.given, (given) => this.richFor(given))} ${body.element} ${renderHints(task, this.richFor(task))}
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
        countsOwnMarks: mode.countsOwnMarks,
        isForBadge: findMode(mode.name)?.badge === true,
        titleOfPattern: (pattern) => this.findTitle(pattern),
      })}
      ${renderReview({
        tasks,
        headingLevel,
        headingId: this.headingId,
        title: strings.review,
        opened: this.#opened,
        toggle: (index, isOpen) => {
          if (isOpen) this.#opened.add(index)
          else this.#opened.delete(index)
          this.requestUpdate()
        },
        show: (task) => this.#shown(task, true),
        bodyOf: (task) => this.findBody(task),
        richFor: (content) => this.richFor(content),
      })}
      ${this.#renderProblem()}
      ${this.#renderAfter(tasks)}
      ${this.#slot('after-result')}`
  }

  /** What to do after a result. A session on a server is not this page's to repeat. */
  #renderAfter(tasks: readonly TaskView[]): TemplateResult | typeof nothing {
    if (this.driver) return nothing
    const {again, practiseAgain, print: printText} = this.strings
    const missed = listMissed(tasks)
    return html`<div class="actions">
      ${renderButton(again, () => this.#again(), {look: missed.length > 0 ? '' : 'primary'})}
      ${renderButton(printText, () => this.#print())}
      ${missed.length > 0 ? renderButton(practiseAgain(missed.length), () => this.#practise(missed), {look: 'primary'}) : nothing}
    </div>`
  }

  /** Prints the page with every question of the review open. */
  #print(): void {
    this.#openReviews()
    print()
  }

  #again(): void {
    this.reset()
    this.focus()
  }

  /** A page may practise in its own way. */
  async #practise(questions: readonly string[]): Promise<void> {
    if (!this.emit('quiz-practise', {questions})) return
    this.mode = 'practice'
    this.questions = questions
    await this.updateComplete
    this.focus()
  }

  /** Slots exist in a shadow tree only. */
  #slot(name: string): TemplateResult | typeof nothing {
    return this.renderRoot === this ? nothing : html`<slot name=${name}></slot>`
  }
}
