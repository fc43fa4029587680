import {html, nothing, type TemplateResult} from 'lit'
import {type QuestionBank, readQuestionBank} from '../../bank/bank-contents.ts'
import type {Pattern} from '../../bank/bank-data.ts'
import type {BankFile} from '../../bank/expect-file.ts'
import {findLanguage} from '../../fields/language.ts'
import {readHistory} from '../../session/progress/pattern-progress.ts'
import type {Progress} from '../../session/progress/progress.ts'
import {listDue} from '../kept/kept-deck.ts'
import {readProgress} from '../kept/kept-progress.ts'
import {findMode} from '../modes.ts'
import {readMode, writeMode} from '../pattern/mode-address.ts'
import {listOffers, type Offer} from '../pattern/offers.ts'
import {renderOwnProgress} from '../pattern/own-progress.ts'
import {renderPatternPage} from '../pattern/pattern-page.ts'
import type {PrintSheet} from '../pattern/print-sheet.ts'
import {listAskedKinds} from '../session/asked-kinds.ts'
import {renderButton} from '../session/controls.ts'
import {en} from '../strings/en.ts'
import type {QuizStrings} from '../strings/strings.ts'
import type {CodeRunner} from './played-element.ts'
import {QuizElement} from './quiz-element.ts'
import type {QuizPlayer} from './quiz-player.ts'
import {sessionSheets} from './session-sheets.ts'

type Played = Pick<Offer, 'mode' | 'pattern' | 'questions'>

/**
 * The page of a pattern: what to read, the modes, the badge and the progress. A mode plays in its place.
 *
 * @element quiz-pattern
 */
export class QuizPattern extends QuizElement<QuestionBank> {
  static override styles = sessionSheets

  static override properties = {
    ...QuizElement.properties,
    pattern: {},
    mode: {reflect: true},
    address: {type: Boolean},
    seed: {},
    runner: {attribute: false},
    linked: {state: true},
    chosen: {state: true},
    sheet: {state: true},
  }

  declare strings: QuizStrings
  /** The id of the pattern; the first of the bank by default. */
  declare pattern: string | undefined
  /** The mode that plays; absent for the page itself. */
  declare mode: string | undefined
  /** Keeps the mode in the address of the page as `?mode=`, so that Back returns. */
  declare address: boolean
  declare seed: string | undefined
  declare runner: CodeRunner | undefined
  /** A question that a link in the text has opened. */
  declare private linked: string | undefined
  /** The questions to practise, where the learner has chosen which. */
  declare private chosen: readonly string[] | undefined

  /** The questions to print, where the learner has asked for them. */
  declare private sheet: PrintSheet | undefined

  /** What plays, as it was when it began: a review must not end because nothing is due any more. */
  #played: Played | undefined

  readonly #readAddress = (): void => {
    if (!this.address) return
    this.mode = readMode()
    this.chosen = undefined
  }

  constructor() {
    super()
    this.strings = en
    this.address = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('popstate', this.#readAddress)
    this.#readAddress()
    this.addEventListener('quiz-link', this.#openLinked)
    this.addEventListener('quiz-practise', this.#practiseMissed)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.#readAddress)
    this.removeEventListener('quiz-link', this.#openLinked)
    this.removeEventListener('quiz-practise', this.#practiseMissed)
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed)
    if (['mode', 'pattern', 'bank', 'chosen'].some((name) => changed.has(name))) {
      this.#played = this.#findPlayed()
      this.#closeSheet()
    }
  }

  override focus(): void {
    void this.focusOn('pattern')
  }

  /** The learner's progress in the bank. */
  get progress(): Progress {
    return readProgress(this.quizStore, this.openedBank?.name ?? '')
  }

  protected override openData(data: BankFile): QuestionBank {
    return readQuestionBank(data)
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const bank = this.openedBank
    if (!bank) return nothing
    const pattern = this.#findPattern()
    if (!pattern) return html`<p class="muted">${this.strings.empty}</p>`
    if (this.sheet) return this.sheet.render()
    if (this.#played) return this.#renderPlayer(this.#played, pattern)
    return html`${this.#renderPage(bank, pattern)} ${this.#renderProgress(bank, pattern)}
      ${this.#renderPrinting(bank, pattern)}`
  }

  #renderPrinting(bank: QuestionBank, pattern: Pattern): TemplateResult {
    const {printQuestions, printKeys} = this.strings
    const show = (hasKeys: boolean) => () => void this.#showSheet(bank, pattern, hasKeys)
    return html`<div class="actions no-print">
      ${renderButton(printQuestions, show(false))} ${renderButton(printKeys, show(true))}
    </div>`
  }

  async #showSheet(bank: QuestionBank, pattern: Pattern, hasKeys: boolean): Promise<void> {
    const {widgets, strings, headingLevel} = this
    const player = await customElements.whenDefined('quiz-player')
    this.sheet = new (player as typeof QuizPlayer).PrintSheet({
      ...{bank, pattern, hasKeys, widgets, strings, headingLevel},
      richFor: (content) => this.richFor(content),
      adoptWidgetSheet: (widget) => this.adoptWidgetSheet(widget),
      announce: (text) => this.announce(text),
      leave: () => {
        this.#closeSheet()
        this.focus()
      },
    })
    await this.focusOn('sheet')
  }

  #closeSheet(): void {
    this.sheet?.destroy()
    this.sheet = undefined
  }

  #findPattern(): Pattern | undefined {
    const bank = this.openedBank
    return this.pattern === undefined ? bank?.patterns[0] : bank?.pattern(this.pattern)
  }

  #findPlayed(): Played | undefined {
    const bank = this.openedBank
    const pattern = this.#findPattern()
    if (!bank || !pattern || this.mode === undefined) return undefined
    const mode = findMode(this.mode)
    if (mode && this.chosen) return {mode, pattern: pattern.id, questions: this.chosen}
    return this.#listOffers(bank, pattern).find((offer) => offer.mode === mode)
  }

  #listOffers(bank: QuestionBank, {id}: Pattern): Offer[] {
    const due = listDue(bank, this.quizStore, {pattern: id, now: Math.floor(this.clock())})
    return listOffers(bank, id, {
      due,
      asked: this.runner ? undefined : (mode) => listAskedKinds(mode, this.widgets),
    })
  }

  #renderPlayer(played: Played, {title}: Pattern): TemplateResult {
    return html`<div class="bar">
        <button type="button" class="quiet" @click=${() => this.#leave()}>
          <span aria-hidden="true">${this.strings.dir === 'rtl' ? '→' : '←'}</span> ${this.strings.back}
        </button>
        <span dir="auto">${title}</span>
      </div>
      ${this.#isReady('quiz-player') ? this.#renderSession(played) : html`<p class="muted">${this.strings.loading}</p>`}`
  }

  #renderSession({mode, pattern, questions}: Played): TemplateResult {
    return html`<quiz-player
        .bank=${this.bank}
        .strings=${this.strings}
        .widgets=${this.widgets}
        .highlighter=${this.highlighter}
        .clock=${this.clock}
        .store=${this.store}
        .runner=${this.runner}
        .assetsBase=${this.assetsBase}
        .headingLevel=${this.headingLevel + 1}
        .questions=${questions}
        .pattern=${pattern}
        .mode=${mode.name}
        .seed=${this.seed}
        ?light=${this.renderRoot === this}
      ></quiz-player>`
  }

  #renderPage(bank: QuestionBank, pattern: Pattern): TemplateResult {
    const offers = this.#listOffers(bank, pattern)
    const {progress, strings, headingLevel} = this
    return renderPatternPage({
      ...{bank, pattern, offers, progress, strings, headingLevel},
      weak: readHistory(progress, {mode: 'practice', patterns: [pattern.id]}).weak,
      rich: this.richFor(findLanguage(pattern, bank)),
      linked: this.#renderLinked(),
      play: ({mode}) => void this.#play(mode.name),
      practise: (questions) => void this.#play('practice', questions),
    })
  }

  #renderProgress(bank: QuestionBank, {id}: Pattern): TemplateResult {
    const {progress, strings, headingLevel} = this
    return renderOwnProgress({
      ...{progress, strings, headingLevel, pattern: id, bank: bank.name, store: this.quizStore},
      announce: (text) => this.announce(text),
      imported: () => this.requestUpdate(),
    })
  }

  #renderLinked(): TemplateResult | typeof nothing {
    if (this.linked === undefined || !this.#isReady('quiz-question')) return nothing
    return html`<div class="card" data-focus="linked" tabindex="-1">
      <quiz-question
        .bank=${this.bank}
        .strings=${this.strings}
        .widgets=${this.widgets}
        .highlighter=${this.highlighter}
        .store=${this.store}
        .assetsBase=${this.assetsBase}
        .headingLevel=${this.headingLevel + 2}
        .question=${this.linked}
        ?light=${this.renderRoot === this}
      ></quiz-question>
    </div>`
  }

  /** Whether an element can be shown. The page's script loads those that play after those to read. */
  #isReady(name: string): boolean {
    const isReady = customElements.get(name) !== undefined
    if (!isReady) void customElements.whenDefined(name).then(() => this.requestUpdate())
    return isReady
  }

  async #play(mode: string, questions?: readonly string[]): Promise<void> {
    const isPlaying = this.mode !== undefined
    this.mode = mode
    this.chosen = questions
    // A session that follows another is left by the same Back.
    if (this.address) writeMode(mode, isPlaying)
    await this.updateComplete
    await customElements.whenDefined('quiz-player')
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('quiz-player')?.focus()
  }

  #leave(): void {
    if (!this.emit('quiz-leave', {mode: this.mode ?? ''})) return
    this.mode = undefined
    this.chosen = undefined
    if (this.address) writeMode(undefined)
    void this.focusOn('pattern')
  }

  readonly #practiseMissed = (event: Event): void => {
    if (event.defaultPrevented) return
    event.preventDefault()
    void this.#play('practice', (event as CustomEvent<{questions: readonly string[]}>).detail.questions)
  }

  readonly #openLinked = async (event: Event): Promise<void> => {
    const {id} = (event as CustomEvent<{id: string}>).detail
    if (event.defaultPrevented || !this.openedBank?.question(id)) return
    event.preventDefault()
    this.linked = id
    await customElements.whenDefined('quiz-question')
    await this.focusOn('linked')
  }
}
