import {html, nothing, type TemplateResult} from 'lit'
import type {QuestionBank} from '../../bank/bank-contents.ts'
import type {Concept, Pattern} from '../../bank/bank-data.ts'
import {findLicence} from '../../fields/licence.ts'
import {toPatternProgress} from '../../session/progress/pattern-progress.ts'
import type {Progress} from '../../session/progress/progress.ts'
import type {RichContext} from '../rich/rich-context.ts'
import {renderBadge} from '../session/badge.ts'
import {planFacts} from '../session/plan-facts.ts'
import {explainRefusal} from '../strings/refusals/refusal-texts.ts'
import type {QuizStrings} from '../strings/strings.ts'
import {rich} from '../task/explain.ts'
import {heading} from '../task/heading.ts'
import type {Offer} from './offers.ts'

export interface PatternPage {
  readonly bank: QuestionBank
  readonly pattern: Pattern
  readonly offers: readonly Offer[]
  readonly progress: Progress
  /** Ids of the questions that were not right last time. */
  readonly weak: readonly string[]
  readonly strings: QuizStrings
  readonly headingLevel: number
  readonly rich: RichContext
  /** A question that a link in the text has opened. */
  readonly linked: TemplateResult | typeof nothing
  readonly play: (offer: Offer) => void
  readonly practise: (questions: readonly string[]) => void
}

/** The page of a pattern: what it is about, what to read, what to do next, and the modes. */
export function renderPatternPage(page: PatternPage): TemplateResult {
  const {offers, strings, headingLevel} = page
  return html`${renderIntroduction(page)} ${renderConcepts(page)} ${renderDue(page)} ${renderTest(page)}
    ${renderChallenge(page)}
    <section class="no-print">
      ${heading(headingLevel + 1, {content: strings.waysToLearn})}
      <ul class="cards">
        ${offers.map((offer) => renderOffer(offer, page))} ${renderWeak(page)}
      </ul>
    </section>`
}

function renderIntroduction({
  bank,
  pattern,
  progress,
  strings,
  headingLevel,
  rich: context,
}: PatternPage): TemplateResult {
  const track = bank.tracks.find(({id}) => id === pattern.track)
  const {level} = toPatternProgress(progress, pattern.id)
  const licence = findLicence(pattern, bank)
  return html`<header>
    ${heading(headingLevel, {focus: 'pattern', content: html`<span dir="auto">${pattern.title}</span>`})}
    <ul class="facts">
      ${track ? html`<li dir="auto">${track.title}</li>` : nothing}
      <li>${strings.minutes(pattern.minutes)}</li>
      <li>${strings.levels[level]}</li>
      ${licence === undefined ? nothing : html`<li>${strings.licence(licence)}</li>`}
    </ul>
    <p dir="auto">${pattern.summary}</p>
    ${pattern.introduction ? rich(pattern.introduction, context) : nothing}
  </header>`
}

function renderConcepts({
  pattern: {concepts},
  strings,
  headingLevel,
  rich: context,
  linked,
}: PatternPage): TemplateResult | typeof nothing {
  if (concepts.length === 0) return nothing
  return html`<section>
    ${heading(headingLevel + 1, {content: strings.readFirst})}
    ${concepts.map((concept) => renderConcept(concept, context))} ${linked}
  </section>`
}

function renderConcept({title, content}: Concept, context: RichContext): TemplateResult {
  return html`<details>
    <summary>${rich(title, context, 'span')}</summary>
    ${rich(content, context)}
  </details>`
}

const findOffer = ({offers}: PatternPage, name: string): Offer | undefined =>
  offers.find(({mode, plan}) => mode.name === name && !plan.refusal)

/** Questions that are due come first: a review that waits is worth less. */
function renderDue(page: PatternPage): TemplateResult | typeof nothing {
  const {strings, headingLevel, play} = page
  const review = findOffer(page, 'review')
  if (!review?.questions) return nothing
  return html`<div class="card primary no-print">
    ${heading(headingLevel + 1, {content: strings.dueNow(review.questions.length)})}
    <p>${strings.dueText}</p>
    <button type="button" class="primary" part="button primary" @click=${() => play(review)}>
      ${strings.begin(strings.modes['review']?.title ?? '')}
    </button>
  </div>`
}

function renderTest(page: PatternPage): TemplateResult | typeof nothing {
  const {strings, headingLevel, play} = page
  const test = findOffer(page, 'test')
  if (!test) return nothing
  return html`<div class="card primary no-print">
    <span class="muted">${strings.recommended}</span>
    ${heading(headingLevel + 1, {content: strings.testPattern})}
    <p>${strings.modes['test']?.text}.</p>
    <div class="actions">
      <button type="button" class="primary" part="button primary" @click=${() => play(test)}>${strings.testPattern}</button>
      <span class="muted">${planFacts(test.plan, strings).join(' · ')}</span>
    </div>
  </div>`
}

function renderChallenge(page: PatternPage): TemplateResult | typeof nothing {
  const {pattern, progress, strings, headingLevel, play} = page
  const challenge = findOffer(page, 'challenge')
  if (!challenge) return nothing
  const earned = toPatternProgress(progress, pattern.id).badges.at(-1)?.level
  return html`<div class="card badge-line no-print">
    ${renderBadge({level: earned ?? 'gold', isEarned: earned !== undefined, isNew: false})}
    <div>
      ${heading(headingLevel + 1, {content: strings.challenge})}
      <p>
        ${earned ? html`${strings.badge(earned)}: ` : nothing}<span dir="auto">${pattern.badge ?? pattern.title}</span><br />
        <span class="muted">${planFacts(challenge.plan, strings).join(' · ')}</span>
      </p>
      <button type="button" part="button" @click=${() => play(challenge)}>${strings.begin(strings.challenge)}</button>
    </div>
  </div>`
}

function renderOffer(offer: Offer, {strings, play}: PatternPage): TemplateResult {
  const {title, text} = strings.modes[offer.mode.name] ?? {title: offer.mode.title, text: ''}
  const {refusal} = offer.plan
  if (refusal)
    return html`<li class="mode"><strong>${title}</strong><span>${explainRefusal(strings, refusal)}</span></li>`
  return renderCard({title, text, facts: planFacts(offer.plan, strings).join(' · '), act: () => play(offer)})
}

function renderWeak({weak, strings, practise}: PatternPage): TemplateResult | typeof nothing {
  if (weak.length === 0) return nothing
  return renderCard({
    title: strings.weakQuestions,
    text: strings.weakText,
    facts: strings.questionCount(weak.length),
    act: () => practise(weak),
  })
}

interface Card {
  readonly title: string
  readonly text: string
  readonly facts: string
  readonly act: () => void
}

function renderCard({title, text, facts, act}: Card): TemplateResult {
  return html`<li>
    <button type="button" class="mode" part="button" @click=${act}>
      <strong>${title}</strong><span>${text}</span><span>${facts}</span>
    </button>
  </li>`
}
