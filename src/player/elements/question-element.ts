import {html, nothing, type TemplateResult} from 'lit'
import {type BankLookup, readLookup} from '../../bank/bank-contents.ts'
import type {BankFile} from '../../bank/expect-file.ts'
import {findGiven} from '../../bank/find-given.ts'
import {findLanguage} from '../../fields/language.ts'
import {findLicence} from '../../fields/licence.ts'
import {atKind, type Kind, type Question} from '../../kinds/kinds.ts'
import {publicSides} from '../../kinds/sides.ts'
import {createId} from '../dom.ts'
import type {OwnJudgement} from '../driver/driver.ts'
import type {RichContext} from '../rich/rich-context.ts'
import {explainReason} from '../strings/refusals/refusal-texts.ts'
import {rich} from '../task/explain.ts'
import {renderFeedback} from '../task/feedback.ts'
import {renderGiven} from '../task/given.ts'
import {type Graded, gradeResponse, judgeResponse, type Refusal, toOutcome, toReveal} from '../task/graded.ts'
import {heading} from '../task/heading.ts'
import {QuestionBody} from '../task/question-body.ts'
import type {WidgetSources, Widgets} from '../widgets/widget.ts'
import {QuizElement} from './quiz-element.ts'

/** One question with its response, its score and its feedback. */
export abstract class QuestionElement extends QuizElement {
  static override properties = {
    ...QuizElement.properties,
    question: {},
    closed: {type: Boolean},
    graded: {state: true},
    isClosed: {state: true},
  }

  /** The player's widgets, or what loads them. */
  protected abstract readonly sources: WidgetSources

  /** The id of the question in the bank. */
  declare question: string | undefined
  /** Shows the key and the solution from the start, for authors. */
  declare closed: boolean
  declare private graded: Graded | undefined
  declare private isClosed: boolean

  readonly #headingId = createId()
  readonly #loaded = new Map<Kind, Widgets[Kind]>()
  #loading: Kind | undefined
  #body: {readonly question: Question; readonly body: QuestionBody} | undefined
  #response: unknown
  #refused: {text: string; part?: string | undefined} | undefined

  constructor() {
    super()
    this.closed = false
    this.isClosed = false
  }

  protected override openData(data: BankFile): BankLookup {
    return readLookup(data)
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const bank = this.openedBank
    const question = bank && this.question !== undefined ? bank.question(this.question) : undefined
    if (!bank) return nothing
    if (!question) return html`<p class="muted">${this.strings.empty}</p>`
    const widget = this.#findWidget(question.kind)
    if (!widget) return nothing
    const pattern = bank.pattern(question.pattern)
    const context = this.richFor(findLanguage(question, pattern, bank))
    const licence = findLicence(question, pattern, bank)
    const body = this.#bodyOf(question, {widget, context, licence})
    const reveal = toReveal(question, this.graded, {isClosed: this.isClosed})
    body.update({
      closed: this.isClosed,
      reveal,
      response: this.graded?.response,
      mayJudge: this.isClosed && this.graded?.score.status === 'ungraded',
      refused: this.#refused,
    })
    return html`<article class="question" part="question">
      ${heading(this.headingLevel, {id: this.#headingId, focus: 'question', content: rich(question.title, context, 'span')})}
      ${renderGiven(findGiven(question, bank), (given) => this.richFor(given))}
      ${body.element} ${this.isClosed ? nothing : this.#renderActions()}
      ${
        this.graded || this.isClosed
          ? renderFeedback({
              question,
              reveal,
              isClosed: this.isClosed,
              headingLevel: this.headingLevel,
              widget,
              rich: context,
            })
          : nothing
      }
    </article>`
  }

  /** Loads a widget before anything of the question is shown, so that nothing moves once it is there. */
  #findWidget(kind: Kind): Widgets[Kind] | undefined {
    const found = this.widgets?.[kind] ?? this.#loaded.get(kind) ?? this.sources[kind]
    if (typeof found !== 'function') return found
    if (this.#loading !== kind) {
      this.#loading = kind
      const isCurrent = (): boolean => this.#loading === kind
      void this.load(async () => {
        this.#loaded.set(kind, await found())
        this.requestUpdate()
      }, isCurrent)
    }
    return undefined
  }

  /** Focuses the heading of the question. */
  override focus(): void {
    void this.focusOn('question')
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

  #bodyOf(question: Question, {widget, context, licence}: Shown): QuestionBody {
    if (this.#body?.question === question) return this.#body.body
    // A new version of the same question keeps what was responded.
    const isSame = this.#body?.question.id === question.id
    this.#body?.body.destroy()
    this.adoptWidgetSheet(widget)
    const body = new QuestionBody({
      question: atKind(publicSides, question).toPublic(question),
      licence,
      draft: isSame ? this.#response : undefined,
      widget,
      rich: context,
      headingId: this.#headingId,
      changed: (response) => {
        this.#response = response
        this.#setRefused(undefined)
        this.emit('quiz-draft', {question: question.id, response})
      },
      submit: () => this.#check(),
      announce: (text) => this.announce(text),
      judge: (judgement) => this.#judge(judgement),
    })
    this.#body = {question, body}
    this.#refused = undefined
    if (isSame) this.#gradeAgain(question)
    else this.#begin()
    return body
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // The widget of another question could not be loaded; that of this one may.
    if (changed.has('question') && this.#loading !== undefined) {
      this.#loading = undefined
      this.retry = undefined
    }
    super.willUpdate(changed)
  }

  #begin(): void {
    this.#response = undefined
    this.graded = undefined
    this.isClosed = this.closed
  }

  #gradeAgain(question: Question): void {
    if (!this.graded) return
    const again = gradeResponse(question, this.graded.response)
    this.graded = 'refused' in again ? undefined : again
    if (!this.graded) this.isClosed = this.closed
  }

  #check(): void {
    const {question, body} = this.#body ?? {}
    if (!question || !body || this.isClosed) return
    const graded = gradeResponse(question, this.#response)
    if ('refused' in graded) {
      this.#refuse(graded.refused, question.id)
      body.focus(graded.refused.status === 'malformed' ? graded.refused.reason.part : undefined)
      return
    }
    this.graded = graded
    const {score, response} = graded
    const outcome = toOutcome(graded)
    this.emit('quiz-respond', {
      question: question.id,
      response,
      outcome,
      ...(score.status === 'scored' && {feedback: score.feedback}),
    })
    this.announce(this.strings.outcomes[outcome])
    if (outcome === 'right' || outcome === 'ungraded') this.#close()
  }

  /** The learner judges what no key grades, once the question shows what counts. */
  #judge(judgement: OwnJudgement): void {
    const {question} = this.#body ?? {}
    const judged = question && this.graded && judgeResponse(question, this.graded, judgement)
    if (!question || !judged) return
    if ('refused' in judged) return this.#refuse(judged.refused, question.id)
    this.graded = judged
    this.#setRefused(undefined)
    const outcome = toOutcome(judged)
    this.emit('quiz-judge', {question: question.id, judgement, outcome})
    this.announce(this.strings.outcomes[outcome])
    // The button is gone.
    void this.focusOn('feedback')
  }

  #refuse(score: Refusal, question: string): void {
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

  /**
   * Takes the focus from a button of a question before the rendering that removes it and focuses something else.
   * Otherwise its removal would lay out the page in the middle of the changes.
   */
  #releaseFocus(): void {
    const {focused} = this
    if (focused instanceof HTMLButtonElement && focused.closest('.question')) focused.blur()
  }

  #close(): void {
    this.#releaseFocus()
    this.isClosed = true
    this.emit('quiz-close', {question: this.#body?.question.id ?? ''})
    this.focusOn('feedback')
  }
}

interface Shown {
  readonly widget: Widgets[Kind]
  readonly context: RichContext
  readonly licence: string | undefined
}
