import type {PublicQuestion} from '../../kinds/kinds.ts'
import {createRefusal, type Refusal} from '../../session/refusals.ts'
import type {TaskView} from '../../session/view/view-task.ts'
import type {DriverCall, OwnJudgement} from '../driver/driver.ts'
import type {Actions} from '../session/controls.ts'
import {explainRefusal} from '../strings/refusals/refusal-texts.ts'
import {findWidget} from '../widgets/widgets.ts'
import {AskedElement, type Refused} from './asked-element.ts'

/** Runs a learner's program on the tests of a question: whether each passed, by its id. */
export type CodeRunner = (
  source: string,
  question: PublicQuestion,
) => Promise<Readonly<Record<string, boolean>>>

/** What a learner does in a session, with what is announced, emitted and focused after it. */
export abstract class PlayedElement extends AskedElement {
  abstract runner: CodeRunner | undefined
  protected readonly actions: Actions = {
    respond: () => this.respond(),
    hint: () => this.#hint(),
    skip: () => this.#skip(),
    next: () => this.#next(),
    extend: () => this.#extend(),
    finish: () => this.#finish(),
    nameIt: () => this.#nameIt(),
    choosePattern: (pattern) => {
      this.guess = pattern
      this.refused = undefined
      this.requestUpdate()
    },
    chooseCertainty: (level) => {
      this.certainty = level
      this.refused = undefined
      this.#keepCertainty()
      this.requestUpdate()
    },
  }

  protected override async respond(): Promise<void> {
    const {view} = this
    const task = view?.task
    if (this.isBusy || !task || view.phase !== 'responding') return
    const certainty = this.findCertainty(task)
    if (view.mode.certainty && certainty === undefined)
      return this.#refuse(createRefusal('no-certainty', {levels: view.mode.certainty.length}), {
        of: 'certainty',
      })
    this.stopDraft()
    const given = await this.#runTests(task, this.responseOf(task))
    const response = given ?? null
    const reply = await this.callDriver(
      {type: 'respond', task: task.index, response, ...(certainty !== undefined && {certainty})},
      () => this.#reportResponse(task, given),
    )
    if (!reply) return
    if (reply.accepted) return this.#responded(task)
    const {code, data} = reply.refusal
    this.emit('quiz-refused', {question: task.question.id, code})
    if (this.view?.task?.index !== task.index || this.view.phase !== 'responding')
      return this.#tellRefusal(reply.refusal)
    const part = code === 'malformed' ? data.reason.part : undefined
    this.#refuse(reply.refusal, {part})
    this.bodies.get(task.index)?.focus(part)
  }

  /** Runs the tests of a program where the page can; the results are part of the response. */
  async #runTests({question}: TaskView, response: unknown): Promise<unknown> {
    const {runner} = this
    const {prepare} = findWidget(this.widgets, question.kind)
    if (!runner || !prepare || response === undefined) return response
    this.isBusy = true
    try {
      return await prepare(response, (source) => runner(source, question))
    } finally {
      this.isBusy = false
    }
  }

  /** A certainty is kept with what was typed or chosen, also if that is nothing yet. */
  #keepCertainty(): void {
    const {task} = this.view ?? {}
    if (!task) return
    this.draft = {task: task.index, response: this.responseOf(task)}
    this.keepDraft()
  }

  #reportResponse({index, question}: TaskView, response: unknown): void {
    const {outcomes, feedback} = this.findTask(index)?.reveal ?? {}
    const outcome = outcomes?.at(-1)
    this.emit('quiz-respond', {
      question: question.id,
      response,
      ...(outcome && {outcome}),
      ...(feedback && {feedback}),
    })
  }

  async #responded({index}: TaskView): Promise<void> {
    this.refused = undefined
    const {view} = this
    const task = this.findTask(index)
    const outcome = task?.reveal.outcomes?.at(-1)
    if (view?.phase === 'responding' && outcome) {
      const left = task?.attemptsLeft
      const rest = left === undefined ? '' : `, ${this.strings.attemptsLeft(left)}`
      this.announce(`${this.strings.outcomes[outcome]}${rest}`)
      return
    }
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

  #refuse(refusal: Refusal, about: Pick<Refused, 'part' | 'of'>): void {
    this.refused = {text: `${explainRefusal(this.strings, refusal)} ${this.strings.costsNothing}`, ...about}
    this.announce(this.refused.text)
    if (about.of) this.renderRoot.querySelector<HTMLElement>(`[data-focus="${about.of}"] input`)?.focus()
  }

  /** Makes a call that is not about a response. Returns whether the session took it; if not, the learner is told why. */
  async #make(call: DriverCall, accepted?: () => void): Promise<boolean> {
    const reply = await this.callDriver(call, accepted)
    if (!reply || reply.accepted) return reply !== undefined
    this.#tellRefusal(reply.refusal)
    return false
  }

  /** Says why a call was refused that is not about the response on the page. */
  #tellRefusal(refusal: Refusal): void {
    this.problem = explainRefusal(this.strings, refusal)
    this.announce(this.problem)
  }

  async #hint(): Promise<void> {
    const {task} = this.view ?? {}
    if (!task) return
    const count = (): number => this.view?.task?.hints.length ?? 0
    const report = (): void => void this.emit('quiz-hint', {question: task.question.id, hints: count()})
    if (await this.#make({type: 'hint', task: task.index}, report)) await this.focusOn(`hint-${count()}`)
  }

  async #skip(): Promise<void> {
    const {task} = this.view ?? {}
    if (!task) return
    this.stopDraft()
    if (!(await this.#make({type: 'skip', task: task.index}))) return
    if (!this.view?.task?.reveal.closedBy && this.#goesOn) return this.#next()
    await this.focusOn(this.view?.phase === 'finished' ? 'result' : 'feedback')
  }

  async #next(): Promise<void> {
    this.clearInput()
    if (await this.#make({type: 'next'})) this.focus()
  }

  async #extend(): Promise<void> {
    this.clearInput()
    if (!(await this.#make({type: 'extend'}, () => this.emit('quiz-extend', {})))) return
    if (this.view?.phase === 'closed') await this.#make({type: 'next'})
    this.focus()
  }

  async #finish(): Promise<void> {
    this.stopDraft()
    if (await this.#make({type: 'finish'})) this.focus()
  }

  async #nameIt(): Promise<void> {
    const {task} = this.view ?? {}
    if (!task) return
    if (this.guess === undefined) return this.#refuse(createRefusal('pattern-first', {}), {of: 'pattern'})
    this.refused = undefined
    if (!(await this.#make({type: 'guess', task: task.index, pattern: this.guess}))) return
    const {guess} = this.view?.task ?? {}
    if (guess) this.announce(this.strings.patternGuess(guess.isRight, this.findTitle(guess.pattern)))
    this.focus()
  }

  protected override async judge({index, question}: TaskView, judgement: OwnJudgement): Promise<void> {
    if (!(await this.#make({type: 'judge', task: index, ...judgement}))) return
    const {view} = this
    const task = this.findTask(index)
    const outcome = task?.reveal.outcomes?.at(-1)
    this.emit('quiz-judge', {question: question.id, judgement, ...(outcome && {outcome})})
    if (task)
      this.bodies
        .get(index)
        ?.update({closed: true, reveal: task.reveal, response: task.attempts.at(-1)?.response})
    if (outcome) this.announce(this.strings.outcomes[outcome])
    // The button is gone.
    if (view?.phase !== 'finished') return this.focusOn('feedback')
    await this.updateComplete
    this.bodies.get(index)?.element.closest('details')?.querySelector('summary')?.focus()
  }
}
