import {html, nothing, type TemplateResult} from 'lit'
import type {Concept, Pattern} from '../../bank/bank-data.ts'
import type {Bank} from '../../bank/open-bank.ts'
import {findLanguage} from '../../fields/language.ts'
import {readHistory, toPatternProgress} from '../../session/progress/pattern-progress.ts'
import type {Progress} from '../../session/progress/progress.ts'
import {listOffers, type Offer} from '../pattern/offers.ts'
import {renderProgress} from '../pattern/progress-chart.ts'
import {renderProgressFile} from '../pattern/progress-file.ts'
import type {RichContext} from '../rich/rich-context.ts'
import {renderBadge} from '../session/badge.ts'
import {importProgress, readProgress} from '../session/kept-progress.ts'
import {planFacts} from '../session/plan-facts.ts'
import {en} from '../strings/en.ts'
import type {QuizStrings} from '../strings/strings.ts'
import {rich} from '../task/explain.ts'
import {heading} from '../task/heading.ts'
import type {CodeRunner} from './played-element.ts'
import {QuizElement} from './quiz-element.ts'
import {sessionSheets} from './session-sheets.ts'

/**
 * The page of a pattern: what to read, the modes, the badge and the progress. A mode plays in its place.
 *
 * @element quiz-pattern
 */
export class QuizPattern extends QuizElement {
  static override styles = sessionSheets

  static override properties = {
    ...QuizElement.properties,
    pattern: {},
    mode: {reflect: true},
    address: {type: Boolean},
    seed: {},
    runner: {attribute: false},
    linked: {state: true},
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

  readonly #readAddress = (): void => {
    if (this.address) this.mode = new URLSearchParams(location.search).get('mode') ?? undefined
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
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('popstate', this.#readAddress)
    this.removeEventListener('quiz-link', this.#openLinked)
  }

  override focus(): void {
    void this.focusOn('pattern')
  }

  /** The learner's progress in the bank. */
  get progress(): Progress {
    return readProgress(this.quizStore, this.openedBank?.name ?? '')
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const bank = this.openedBank
    if (!bank) return nothing
    const pattern = this.pattern === undefined ? bank.patterns[0] : bank.pattern(this.pattern)
    if (!pattern) return html`<p class="muted">${this.strings.empty}</p>`
    const {weak} = readHistory(this.progress, {mode: 'review', patterns: [pattern.id]})
    const offers = listOffers(bank, pattern.id, {weak})
    const offer = offers.find(({mode}) => mode.name === this.mode)
    return offer ? this.#renderPlayer(offer, pattern) : this.#renderPage(bank, pattern, offers)
  }

  #renderPlayer(offer: Offer, {title}: Pattern): TemplateResult {
    return html`<div class="bar">
        <button type="button" class="quiet" @click=${() => this.#leave()}>
          <span aria-hidden="true">${this.strings.dir === 'rtl' ? '→' : '←'}</span> ${this.strings.back}
        </button>
        <span dir="auto">${title}</span>
      </div>
      ${this.#isReady('quiz-player') ? this.#renderSession(offer) : html`<p class="muted">${this.strings.loading}</p>`}`
  }

  #renderSession({mode, pattern, questions}: Offer): TemplateResult {
    return html`<quiz-player
        .bank=${this.openedBank}
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

  #renderPage(bank: Bank, pattern: Pattern, offers: readonly Offer[]): TemplateResult {
    const {strings, headingLevel} = this
    const context = this.richFor(findLanguage(pattern, bank))
    const {level, badges} = toPatternProgress(this.progress, pattern.id)
    const track = bank.tracks.find(({id}) => id === pattern.track)
    return html`<header>
        ${heading(headingLevel, {focus: 'pattern', content: html`<span dir="auto">${pattern.title}</span>`})}
        <ul class="facts">
          ${track ? html`<li dir="auto">${track.title}</li>` : nothing}
          <li>${strings.minutes(pattern.minutes)}</li>
          <li>${strings.levels[level]}</li>
        </ul>
        <p dir="auto">${pattern.summary}</p>
        ${pattern.introduction ? rich(pattern.introduction, context) : nothing}
      </header>
      ${this.#renderConcepts(pattern, context)} ${this.#renderRecommended(offers, pattern, badges.at(-1)?.level)}
      <section>
        ${heading(headingLevel + 1, {content: strings.waysToLearn})}
        <ul class="cards">
          ${offers.map((offer) => this.#renderOffer(offer))}
        </ul>
      </section>
      ${this.#renderOwnProgress(bank, pattern)}`
  }

  #renderConcepts({concepts}: Pattern, context: RichContext): TemplateResult | typeof nothing {
    if (concepts.length === 0) return nothing
    return html`<section>
      ${heading(this.headingLevel + 1, {content: this.strings.readFirst})}
      ${concepts.map((concept) => this.#renderConcept(concept, context))} ${this.#renderLinked()}
    </section>`
  }

  #renderConcept({title, content}: Concept, context: RichContext): TemplateResult {
    return html`<details>
      <summary>${rich(title, context, 'span')}</summary>
      ${rich(content, context)}
    </details>`
  }

  #renderLinked(): TemplateResult | typeof nothing {
    if (this.linked === undefined || !this.#isReady('quiz-question')) return nothing
    return html`<div class="card" data-focus="linked" tabindex="-1">
      <quiz-question
        .bank=${this.openedBank}
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

  #renderRecommended(
    offers: readonly Offer[],
    {badge, title}: Pattern,
    earned: 'plain' | 'gold' | undefined,
  ): TemplateResult {
    const {strings} = this
    const test = offers.find(({mode}) => mode.name === 'test')
    const challenge = offers.find(({mode}) => mode.name === 'challenge')
    return html`${
      test
        ? html`<div class="card primary">
            <span class="muted">${strings.recommended}</span>
            ${heading(this.headingLevel + 1, {content: strings.testPattern})}
            <p>${strings.modes['test']?.text}.</p>
            <div class="actions">
              <button type="button" class="primary" part="button primary" @click=${() => this.#play(test)}>
                ${strings.testPattern}
              </button>
              <span class="muted">${planFacts(test.plan, strings).join(' · ')}</span>
            </div>
          </div>`
        : nothing
    }
    ${
      challenge
        ? html`<div class="card badge-line">
            ${renderBadge({level: earned ?? 'gold', isEarned: earned !== undefined, isNew: false})}
            <div>
              ${heading(this.headingLevel + 1, {content: strings.challenge})}
              <p>
                ${earned ? html`${strings.badge(earned)}: ` : nothing}<span dir="auto">${badge ?? title}</span><br />
                <span class="muted">${planFacts(challenge.plan, strings).join(' · ')}</span>
              </p>
              <button type="button" part="button" @click=${() => this.#play(challenge)}>
                ${strings.begin(strings.challenge)}
              </button>
            </div>
          </div>`
        : nothing
    }`
  }

  #renderOffer(offer: Offer): TemplateResult {
    const {strings} = this
    const {title, text} = strings.modes[offer.mode.name] ?? {title: offer.mode.title, text: ''}
    return html`<li>
      <button type="button" class="mode" part="button" @click=${() => this.#play(offer)}>
        <strong>${title}</strong><span>${text}</span><span>${planFacts(offer.plan, strings).join(' · ')}</span>
      </button>
    </li>`
  }

  #renderOwnProgress(bank: Bank, {id}: Pattern): TemplateResult {
    const {strings} = this
    const chart = renderProgress(this.progress, id, strings)
    return html`<section>
      ${heading(this.headingLevel + 1, {content: strings.progress})}
      ${chart === nothing ? html`<p class="muted">${strings.levels['not-started']}</p>` : chart}
      ${renderProgressFile({
        strings,
        fileName: `${bank.name}-progress.json`,
        read: () => JSON.stringify(this.progress),
        take: (text) => {
          const isTaken = importProgress(this.quizStore, bank.name, text)
          if (isTaken) this.requestUpdate()
          return isTaken
        },
        announce: (text) => this.announce(text),
      })}
    </section>`
  }

  /** Whether an element can be shown. The page's script loads those that play after those to read. */
  #isReady(name: string): boolean {
    const isReady = customElements.get(name) !== undefined
    if (!isReady) void customElements.whenDefined(name).then(() => this.requestUpdate())
    return isReady
  }

  async #play({mode}: Offer): Promise<void> {
    this.mode = mode.name
    if (this.address) history.pushState(null, '', toAddress(mode.name))
    await this.updateComplete
    await customElements.whenDefined('quiz-player')
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('quiz-player')?.focus()
  }

  #leave(): void {
    if (!this.emit('quiz-leave', {mode: this.mode ?? ''})) return
    this.mode = undefined
    if (this.address) history.pushState(null, '', toAddress(undefined))
    void this.focusOn('pattern')
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

function toAddress(mode: string | undefined): string {
  const address = new URL(location.href)
  if (mode === undefined) address.searchParams.delete('mode')
  else address.searchParams.set('mode', mode)
  return address.href
}
