import {html, nothing, type TemplateResult} from 'lit'
import type {QuestionBank} from '../../bank/bank-contents.ts'
import type {Pattern} from '../../bank/bank-data.ts'
import {findMode} from '../modes.ts'
import {type Embedding, type Played, renderBar, renderLinked, renderPlayed} from '../pattern/embedded.ts'
import {LaterElements} from '../pattern/later-elements.ts'
import {readMode, writeMode} from '../pattern/mode-address.ts'
import type {PrintSheet} from '../pattern/print-sheet.ts'
import {renderButton} from '../session/controls.ts'
import {PatternElement} from './pattern-element.ts'
import type {QuizPlayer} from './quiz-player.ts'

/**
 * The page of a pattern: what to read, the modes, the badge and the progress. A mode plays in its place.
 *
 * @element quiz-pattern
 */
export class QuizPattern extends PatternElement {
  static override properties = {
    ...PatternElement.properties,
    mode: {reflect: true},
    address: {type: Boolean},
    seed: {},
    linked: {state: true},
    chosen: {state: true},
    sheet: {state: true},
  }

  /** The mode that plays; absent for the page itself. */
  declare mode: string | undefined
  /** Keeps the mode in the address of the page as `?mode=`, so that Back returns. */
  declare address: boolean
  declare seed: string | undefined
  /** A question that a link in the text has opened. */
  declare private linked: string | undefined
  /** The questions to practise, where the learner has chosen which. */
  declare private chosen: readonly string[] | undefined

  /** The questions to print, where the learner has asked for them. */
  declare private sheet: PrintSheet | undefined

  /** What plays, as it was when it began: a review must not end because nothing is due any more. */
  #played: Played | undefined

  readonly #later = new LaterElements((error) => {
    this.requestUpdate()
    if (error === undefined) return
    this.announce(this.strings.cannotLoad)
    this.emit('quiz-error', {error})
  })

  readonly #readAddress = (): void => {
    if (!this.address) return
    this.mode = readMode()
    this.chosen = undefined
  }

  constructor() {
    super()
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

  protected override renderContent(): TemplateResult | typeof nothing {
    const bank = this.openedBank
    if (!bank) return nothing
    const pattern = this.findPattern()
    if (!pattern) return html`<p class="muted">${this.strings.empty}</p>`
    if (this.sheet) return this.sheet.render()
    if (this.#played) return this.#renderPlayer(this.#played, pattern)
    return html`${this.renderPage(bank, pattern)} ${this.renderProgress(bank, pattern)}
      ${this.#renderPrinting(bank, pattern)}`
  }

  #renderPrinting(bank: QuestionBank, pattern: Pattern): TemplateResult {
    const {printQuestions, printKeys} = this.strings
    const show = (hasKeys: boolean) => () => void this.#showSheet(bank, pattern, hasKeys)
    return html`<div class="actions no-print">
      ${renderButton(printQuestions, show(false))} ${renderButton(printKeys, show(true))}
    </div>
    ${this.#later.hasFailed && this.linked === undefined ? this.#renderLoading() : nothing}`
  }

  async #showSheet(bank: QuestionBank, pattern: Pattern, hasKeys: boolean): Promise<void> {
    const {widgets, strings, headingLevel} = this
    this.#later.has('quiz-player')
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

  #findPlayed(): Played | undefined {
    const bank = this.openedBank
    const pattern = this.findPattern()
    if (!bank || !pattern || this.mode === undefined) return undefined
    const mode = findMode(this.mode)
    if (mode && this.chosen) return {mode, pattern: pattern.id, questions: this.chosen}
    return this.listOffers(bank, pattern).find((offer) => offer.mode === mode)
  }

  #renderPlayer(played: Played, pattern: Pattern): TemplateResult {
    return html`${renderBar(this.strings, pattern, () => this.#leave())}
      ${this.#later.has('quiz-player') ? renderPlayed(this.#embedding, played) : this.#renderLoading()}`
  }

  /** In the place of the elements that play: that they are loaded, or could not be. */
  #renderLoading(): TemplateResult {
    if (!this.#later.hasFailed) return html`<p class="muted">${this.strings.loading}</p>`
    return this.renderFailure(async () => {
      await this.#later.load()
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('quiz-player, quiz-question')?.focus()
    })
  }

  get #embedding(): Embedding {
    const {bank, strings, widgets, highlighter, clock, store, runner, assetsBase, headingLevel, seed} = this
    const light = this.renderRoot === this
    return {bank, strings, widgets, highlighter, clock, store, runner, assetsBase, headingLevel, seed, light}
  }

  protected override renderLinked(): TemplateResult | typeof nothing {
    if (this.linked === undefined) return nothing
    return html`<div class="card" data-focus="linked" tabindex="-1">
      ${this.#later.has('quiz-question') ? renderLinked(this.#embedding, this.linked) : this.#renderLoading()}
    </div>`
  }

  protected override async play(mode: string, questions?: readonly string[]): Promise<void> {
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
    void this.play('practice', (event as CustomEvent<{questions: readonly string[]}>).detail.questions)
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
