import {type CSSResultGroup, html, LitElement, nothing, type TemplateResult, unsafeCSS} from 'lit'
import type {BankLookup} from '../../bank/bank-contents.ts'
import type {BankFile} from '../../bank/expect-file.ts'
import type {Bank} from '../../bank/open-bank.ts'
import type {ContentLanguage} from '../../fields/language.ts'
import type {Kind} from '../../kinds/kinds.ts'
import {pageClock} from '../clock.ts'
import type {QuizEventDetails, QuizEventName} from '../events.ts'
import type {Highlighter} from '../rich/highlight.ts'
import type {RichContext} from '../rich/rich-context.ts'
import {checkOverflow} from '../rich/watch-overflow.ts'
import {keepSettings, readSettings, type Settings} from '../settings.ts'
import {localStore, noStore, type QuizStore} from '../store.ts'
import {enQuestion} from '../strings/en-question.ts'
import type {QuestionStrings} from '../strings/question-strings.ts'
import {questionStyles} from '../styles/question-styles.ts'
import type {Widgets} from '../widgets/widget.ts'
import {adoptInLayer, adoptSheet} from './adopt-sheets.ts'

/** What all elements share: content, strings, settings, announcements and focus. `B` is what an element needs of a bank. */
export abstract class QuizElement<B extends BankLookup = BankLookup> extends LitElement {
  static override styles: CSSResultGroup = unsafeCSS(questionStyles)

  static override properties = {
    light: {type: Boolean},
    headingLevel: {type: Number, attribute: 'heading-level'},
    assetsBase: {attribute: 'assets-base'},
    src: {},
    store: {},
    bank: {attribute: false},
    strings: {attribute: false},
    widgets: {attribute: false},
    highlighter: {attribute: false},
    clock: {attribute: false},
    settings: {state: true},
    retry: {state: true},
  }

  /** Renders into the element itself instead of a shadow tree. It is read once, when the element is connected. */
  declare light: boolean
  /** The level of the element's main heading, from 1 to 6; 2 by default. */
  declare headingLevel: number
  /** The prefix of addresses of images in the bank. */
  declare assetsBase: string
  /** The address of the bank's JSON. */
  declare src: string | undefined
  /** Where sessions, drafts, settings and progress are kept: `local`, the default, `none`, or a store of your own. */
  declare store: 'local' | 'none' | QuizStore
  /** The bank, opened or as JSON. */
  declare bank: Bank | BankFile | undefined
  declare strings: QuestionStrings
  /** Widgets that replace those of the player, by kind. */
  declare widgets: Partial<Widgets> | undefined
  declare highlighter: Highlighter | undefined
  /** Milliseconds since 1970. */
  declare clock: () => number
  declare protected settings: Settings
  /** Loads again what could not be loaded. */
  declare protected retry: (() => Promise<void>) | undefined

  #opened: {readonly from: unknown; readonly bank: B} | undefined
  #richContext: RichContext | undefined
  /** Whether there is content to read, and whether it takes the focus from the button that loaded it. */
  #isShown = false
  #movesFocus = false

  constructor() {
    super()
    this.light = false
    this.headingLevel = 2
    this.assetsBase = ''
    this.store = 'local'
    this.strings = enQuestion
    this.clock = pageClock
  }

  override connectedCallback(): void {
    this.settings = readSettings(this.quizStore)
    super.connectedCallback()
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.light && !this.hasAttribute('light')) return super.createRenderRoot()
    // The children were the fallback.
    this.replaceChildren()
    adoptInLayer(this, (this.constructor as typeof QuizElement).elementStyles)
    return this
  }

  /** Adds the sheet of a widget that the element shows. */
  protected adoptWidgetSheet({sheet}: Widgets[Kind]): void {
    if (sheet === undefined) return
    if (this.renderRoot === this) adoptInLayer(this, [{cssText: sheet}])
    else adoptSheet(this.renderRoot, sheet)
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('src') && this.src) this.#load(this.src)
    if (changed.has('strings') || changed.has('assetsBase') || changed.has('highlighter'))
      this.#richContext = undefined
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    // An observer sees new code and other sizes. Measuring after each rendering would lay out the page each time.
    if (changed.get('settings')) checkOverflow(this.renderRoot)
    if (!this.#movesFocus || !this.#isShown) return
    this.#movesFocus = false
    this.focus()
  }

  /** Opens the JSON of a bank: an element that grades nothing loads no graders. */
  protected abstract openData(data: BankFile): B

  /** The bank once it is loaded. */
  protected get openedBank(): B | undefined {
    const from = this.bank
    if (!from) return undefined
    if (this.#opened?.from !== from) {
      const isOpened = 'grade' in from && typeof from.grade === 'function'
      // A bank that an app has opened has all that any element needs.
      const bank = isOpened ? (from as BankLookup as B) : this.openData(from as BankFile)
      this.#opened = {from, bank}
    }
    return this.#opened?.bank
  }

  protected get quizStore(): QuizStore {
    if (typeof this.store === 'object') return this.store
    return this.store === 'none' ? noStore : localStore
  }

  protected get rich(): RichContext {
    this.#richContext ??= {
      strings: this.strings,
      dir: 'auto',
      assetsBase: this.assetsBase,
      highlighter: this.highlighter,
      wrapsCode: () => this.settings.wrapsCode,
      toggleWrap: () => this.changeSettings({wrapsCode: !this.settings.wrapsCode}),
    }
    return this.#richContext
  }

  /** The same for content of this language; without one, each piece has the direction of its text. */
  protected richFor({lang, dir}: ContentLanguage): RichContext {
    return lang === undefined && dir === undefined ? this.rich : {...this.rich, lang, dir: dir ?? 'auto'}
  }

  protected changeSettings(changed: Partial<Settings>): void {
    this.settings = {...this.settings, ...changed}
    keepSettings(this.quizStore, this.settings)
    for (const button of this.renderRoot.querySelectorAll('.wrap-code'))
      button.setAttribute('aria-pressed', String(this.settings.wrapsCode))
  }

  protected emit<N extends QuizEventName>(name: N, detail: QuizEventDetails[N]): boolean {
    const cancelable = ['quiz-link', 'quiz-leave', 'quiz-practise'].includes(name)
    return this.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true, cancelable}))
  }

  /** Announces a text to screen readers: when they are idle, or at once. */
  protected announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
    const region = this.renderRoot.querySelector(`[data-live="${urgency}"]`)
    if (!region) return
    // The same text again would not be read.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text
  }

  protected get focused(): Element | null {
    const root = this.renderRoot
    return root instanceof ShadowRoot ? root.activeElement : document.activeElement
  }

  /** Focuses the element with this `data-focus` after the next rendering. */
  protected async focusOn(name: string): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus()
  }

  protected override render(): TemplateResult {
    const {lang, dir, loading} = this.strings
    const content = this.retry ? this.renderFailure(this.#again) : this.renderContent()
    this.#isShown = !this.retry && content !== nothing
    return html`<div class="quiz ${this.settings.wrapsCode ? 'wraps' : ''}" part="root" lang=${lang} dir=${dir} @click=${this.#follow}>
      ${content === nothing ? html`<p class="muted">${loading}</p>` : content}
      <div class="sr" data-live="polite" role="status" aria-live="polite"></div>
      <div class="sr" data-live="assertive" role="alert" aria-live="assertive"></div>
    </div>`
  }

  /** The element's own content; `nothing` while it waits for data. */
  protected abstract renderContent(): TemplateResult | typeof nothing

  #load(src: string): void {
    this.retry = undefined
    const isCurrent = (): boolean => src === this.src
    void this.load(async () => {
      const response = await fetch(src)
      if (!response.ok) throw new Error(`${src}: ${response.status}`)
      const data = await response.json()
      // A slow reply must not replace the bank of a later address.
      if (!isCurrent()) return
      this.#opened = {from: data, bank: this.openData(data)}
      this.bank = data
    }, isCurrent)
  }

  /** Does what needs the network. If that fails while it is still wanted, the learner is told, and can try again. */
  protected async load(work: () => Promise<void>, isCurrent: () => boolean): Promise<void> {
    try {
      await work()
      if (isCurrent()) this.retry = undefined
    } catch (error) {
      if (!isCurrent()) return
      this.#movesFocus = false
      this.retry = () => this.load(work, isCurrent)
      this.announce(this.strings.cannotLoad)
      this.emit('quiz-error', {error})
    }
  }

  readonly #again = (): void => {
    this.#movesFocus = true
    void this.retry?.()
  }

  /** Says that something could not be loaded. The button stays, with the focus, until it is there. */
  protected renderFailure(retry: () => unknown): TemplateResult {
    const {cannotLoad, tryAgain} = this.strings
    return html`<p class="message">${cannotLoad}</p>
      <div class="actions"><button type="button" part="button" @click=${retry}>${tryAgain}</button></div>`
  }

  /** Links within the bank are events, since only the app knows where a question is shown. */
  #follow(event: Event): void {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
    const target = link?.getAttribute('href')
    if (!target?.startsWith('#')) return
    if (!this.emit('quiz-link', {id: decodeURIComponent(target.slice(1))})) event.preventDefault()
  }
}
