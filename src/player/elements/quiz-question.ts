import {html, nothing, type TemplateResult} from 'lit'
import {findLanguage} from '../../fields/language.ts'
import {findLicence} from '../../fields/licence.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {Score} from '../../kinds/shared/score.ts'
import {publicSides} from '../../kinds/sides.ts'
import {nativePatterns} from '../../matching/text/native-patterns.ts'
import {createId} from '../dom.ts'
import type {RichContext} from '../rich/rich-context.ts'
import {explainReason} from '../strings/refusals/refusal-texts.ts'
import {rich} from '../task/explain.ts'
import {renderFeedback} from '../task/feedback.ts'
import {heading} from '../task/heading.ts'
import {QuestionBody} from '../task/question-body.ts'
import type {WidgetReveal} from '../widgets/widget.ts'
import {completeWidgets} from '../widgets/widgets.ts'
import {QuizElement} from './quiz-element.ts'

/**
 * One question, graded at once: for pages of documentation. It needs no session.
 *
 * @element quiz-question
 */
export class QuizQuestion extends QuizElement {
  static override properties = {
    ...QuizElement.properties,
    question: {},
    closed: {type: Boolean},
    graded: {state: true},
    isClosed: {state: true},
  }

  /** The id of the question in the bank. */
  declare question: string | undefined
  /** Shows the key and the solution from the start, for authors. */
  declare closed: boolean
  declare private graded: Graded | undefined
  declare private isClosed: boolean

  readonly #headingId = createId()
  #body: {readonly question: Question; readonly body: QuestionBody} | undefined
  #response: unknown
  #refused: {text: string; part?: string | undefined} | undefined

  constructor() {
    super()
    this.closed = false
    this.isClosed = false
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const bank = this.openedBank
    const question = bank && this.question !== undefined ? bank.question(this.question) : undefined
    if (!bank) return nothing
    if (!question) return html`<p class="muted">${this.strings.empty}</p>`
    const language = findLanguage(question, bank.pattern(question.pattern), bank)
    const context = this.richFor(language)
    const body = this.#bodyOf(question, context)
    const reveal = this.#reveal(question)
    body.update({closed: this.isClosed, reveal, response: this.graded?.response, refused: this.#refused})
    return html`<article class="question" part="question">
      ${heading(this.headingLevel, {id: this.#headingId, focus: 'question', content: rich(question.title, context, 'span')})}
      ${body.element} ${this.isClosed ? nothing : this.#renderActions()}
      ${
        this.graded || this.isClosed
          ? renderFeedback({
              question,
              reveal,
              isClosed: this.isClosed,
              headingLevel: this.headingLevel,
              widgets: completeWidgets(this.widgets),
              rich: context,
            })
          : nothing
      }
    </article>`
  }

  #renderActions(): TemplateResult {
    const {check, solution} = this.strings
    return html`<div class="actions">
      <button type="button" class="primary" part="button primary" @click=${this.#check}>${check}</button>
      ${
        this.graded
          ? html`<button type="button" part="button" @click=${() => this.#close()}>${solution}</button>`
          : nothing
      }
    </div>`
  }

  #bodyOf(question: Question, context: RichContext): QuestionBody {
    if (this.#body?.question === question) return this.#body.body
    // A new version of the same question keeps what was responded.
    const isSame = this.#body?.question.id === question.id
    this.#body?.body.destroy()
    const body = new QuestionBody({
      question: atKind(publicSides, question).toPublic(question),
      licence:
        this.openedBank && findLicence(question, this.openedBank.pattern(question.pattern), this.openedBank),
      draft: isSame ? this.#response : undefined,
      widgets: completeWidgets(this.widgets),
      rich: context,
      headingId: this.#headingId,
      changed: (response) => {
        this.#response = response
        this.#setRefused(undefined)
        this.emit('quiz-draft', {question: question.id, response})
      },
      submit: () => this.#check(),
      announce: (text) => this.announce(text),
    })
    this.#body = {question, body}
    this.#refused = undefined
    if (isSame) this.#gradeAgain(question.id)
    else this.#begin()
    return body
  }

  #begin(): void {
    this.#response = undefined
    this.graded = undefined
    this.isClosed = this.closed
  }

  #gradeAgain(id: string): void {
    if (!this.graded) return
    const {response} = this.graded
    const score = this.openedBank?.grade(id, response, {patterns: nativePatterns})
    const isGraded = score && score.status !== 'unanswered' && score.status !== 'malformed'
    this.graded = isGraded ? {score, response} : undefined
    if (!isGraded) this.isClosed = this.closed
  }

  #reveal(question: Question): WidgetReveal & {readonly closedBy?: string} {
    if (!this.graded) return this.isClosed ? {closedBy: 'shown', solved: question} : {}
    const {score, response} = this.graded
    return {
      outcomes: [score.status === 'scored' ? score.outcome : 'ungraded'],
      ...(score.status === 'scored' && {
        feedback: score.feedback,
        parts: atKind(publicSides, question).toParts?.(score.trace, response),
      }),
      ...(this.isClosed && {solved: question}),
    }
  }

  #check(): void {
    const {question, body} = this.#body ?? {}
    const bank = this.openedBank
    if (!question || !body || !bank || this.isClosed) return
    const response = this.#response
    const score = bank.grade(question.id, response, {patterns: nativePatterns})
    if (score.status === 'unanswered' || score.status === 'malformed') {
      this.#refuse(score, question.id)
      body.focus(score.status === 'malformed' ? score.reason.part : undefined)
      return
    }
    this.graded = {score, response}
    const outcome = score.status === 'scored' ? score.outcome : 'ungraded'
    this.emit('quiz-respond', {
      question: question.id,
      response,
      outcome,
      ...(score.status === 'scored' && {feedback: score.feedback}),
    })
    this.announce(this.strings.outcomes[outcome])
    if (outcome === 'right' || outcome === 'ungraded') this.#close()
  }

  #refuse(score: Score & {status: 'unanswered' | 'malformed'}, question: string): void {
    const {reasons, refusals} = this.strings
    const reason = score.status === 'malformed' ? score.reason : undefined
    const text = reason ? explainReason(reasons, reason) : refusals.unanswered({})
    this.#setRefused({text, part: reason?.part})
    this.emit('quiz-refused', {question, code: score.status})
    this.announce(text)
  }

  #setRefused(refused: {text: string; part?: string | undefined} | undefined): void {
    if (refused === this.#refused) return
    this.#refused = refused
    this.requestUpdate()
  }

  #close(): void {
    this.isClosed = true
    this.emit('quiz-close', {question: this.#body?.question.id ?? ''})
    this.focusOn('feedback')
  }
}

interface Graded {
  readonly score: Score
  readonly response: unknown
}
