import {html, nothing, type TemplateResult} from 'lit'
import {type QuestionBank, readQuestionBank} from '../../bank/bank-contents.ts'
import type {Pattern, Track} from '../../bank/bank-data.ts'
import type {BankFile} from '../../bank/expect-file.ts'
import {toPatternProgress} from '../../session/progress/pattern-progress.ts'
import type {Progress} from '../../session/progress/progress.ts'
import {listDue} from '../kept/kept-deck.ts'
import {readProgress} from '../kept/kept-progress.ts'
import {renderBadge} from '../session/badge.ts'
import {en} from '../strings/en.ts'
import type {QuizStrings} from '../strings/strings.ts'
import {heading} from '../task/heading.ts'
import type {CodeRunner} from './played-element.ts'
import {QuizElement} from './quiz-element.ts'
import {sessionSheets} from './session-sheets.ts'

/**
 * All patterns of a bank by track, with the learner's level in each. A pattern opens in its place.
 *
 * @element quiz-bank
 */
export class QuizBank extends QuizElement<QuestionBank> {
  static override styles = sessionSheets

  static override properties = {
    ...QuizElement.properties,
    pattern: {reflect: true},
    runner: {attribute: false},
  }

  declare strings: QuizStrings
  /** The id of the pattern that is open; absent for the list. */
  declare pattern: string | undefined
  declare runner: CodeRunner | undefined

  constructor() {
    super()
    this.strings = en
  }

  protected override openData(data: BankFile): QuestionBank {
    return readQuestionBank(data)
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const bank = this.openedBank
    if (!bank) return nothing
    return this.pattern !== undefined && bank.pattern(this.pattern)
      ? this.#renderPattern()
      : this.#renderList(bank)
  }

  #renderPattern(): TemplateResult {
    const {strings} = this
    return html`<div class="bar">
        <button type="button" class="quiet" @click=${() => this.#open(undefined)}>
          <span aria-hidden="true">${strings.dir === 'rtl' ? '→' : '←'}</span> ${strings.back}
        </button>
      </div>
      <quiz-pattern
        .bank=${this.bank}
        .strings=${strings}
        .widgets=${this.widgets}
        .highlighter=${this.highlighter}
        .clock=${this.clock}
        .store=${this.store}
        .runner=${this.runner}
        .assetsBase=${this.assetsBase}
        .headingLevel=${this.headingLevel}
        .pattern=${this.pattern}
        ?light=${this.renderRoot === this}
      ></quiz-pattern>`
  }

  #renderList(bank: QuestionBank): TemplateResult {
    const progress = readProgress(this.quizStore, bank.name)
    return html`${heading(this.headingLevel, {focus: 'bank', content: html`<span dir="auto">${bank.title ?? bank.name}</span>`})}
    ${bank.tracks.map((track) => this.#renderTrack(track, bank, progress))}`
  }

  #renderTrack(track: Track, bank: QuestionBank, progress: Progress): TemplateResult {
    const patterns = bank.patterns.filter((pattern) => pattern.track === track.id)
    return html`<section>
      ${heading(this.headingLevel + 1, {content: html`<span dir="auto">${track.title}</span>`})}
      <ul class="cards">
        ${patterns.map((pattern) => this.#renderCard(bank, pattern, progress))}
      </ul>
    </section>`
  }

  #renderCard(
    bank: QuestionBank,
    {id, title, summary, minutes, questions}: Pattern,
    progress: Progress,
  ): TemplateResult {
    const {strings} = this
    const {level, badges} = toPatternProgress(progress, id)
    const badge = badges.at(-1)
    const due = listDue(bank, this.quizStore, {pattern: id, now: Math.floor(this.clock())})
    const facts = [
      strings.questionCount(questions.length),
      strings.minutes(minutes),
      strings.levels[level],
      ...(due.length > 0 ? [strings.dueNow(due.length)] : []),
    ]
    return html`<li>
      <button type="button" class="mode" part="button" @click=${() => this.#open(id)}>
        ${badge ? renderBadge({level: badge.level, isEarned: true, isNew: false}) : nothing}
        <strong dir="auto">${title}</strong><span dir="auto">${summary}</span>
        <span>${facts.join(' · ')}</span>
      </button>
    </li>`
  }

  async #open(pattern: string | undefined): Promise<void> {
    this.pattern = pattern
    await this.updateComplete
    if (pattern === undefined) return this.focusOn('bank')
    this.renderRoot.querySelector<HTMLElement>('quiz-pattern')?.focus()
  }
}
