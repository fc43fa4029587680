import {html, type TemplateResult} from 'lit'
import type {Pattern} from '../../bank/bank-data.ts'
import type {QuizPlayer} from '../elements/quiz-player.ts'
import type {QuizStrings} from '../strings/strings.ts'
import type {Offer} from './offers.ts'

/** What a page of a pattern passes on to the elements that play and ask. */
export type Embedding = Pick<
  QuizPlayer,
  | ('bank' | 'strings' | 'widgets' | 'highlighter' | 'clock' | 'store' | 'runner' | 'assetsBase')
  | ('headingLevel' | 'seed' | 'light')
>

export type Played = Pick<Offer, 'mode' | 'pattern' | 'questions'>

/** What leads back from the player to the page. */
export function renderBar({back, dir}: QuizStrings, {title}: Pattern, leave: () => void): TemplateResult {
  return html`<div class="bar">
    <button type="button" class="quiet" @click=${leave}>
      <span aria-hidden="true">${dir === 'rtl' ? '→' : '←'}</span> ${back}
    </button>
    <span dir="auto">${title}</span>
  </div>`
}

/** The player in the place of the page. */
export function renderPlayed(host: Embedding, {mode, pattern, questions}: Played): TemplateResult {
  return html`<quiz-player
    .bank=${host.bank}
    .strings=${host.strings}
    .widgets=${host.widgets}
    .highlighter=${host.highlighter}
    .clock=${host.clock}
    .store=${host.store}
    .runner=${host.runner}
    .assetsBase=${host.assetsBase}
    .headingLevel=${host.headingLevel + 1}
    .questions=${questions}
    .pattern=${pattern}
    .mode=${mode.name}
    .seed=${host.seed}
    ?light=${host.light}
  ></quiz-player>`
}

/** A question of the page that a link in the text has opened. */
export function renderLinked(host: Embedding, question: string): TemplateResult {
  return html`<quiz-question
    .bank=${host.bank}
    .strings=${host.strings}
    .widgets=${host.widgets}
    .highlighter=${host.highlighter}
    .store=${host.store}
    .assetsBase=${host.assetsBase}
    .headingLevel=${host.headingLevel + 2}
    .question=${question}
    ?light=${host.light}
  ></quiz-question>`
}
