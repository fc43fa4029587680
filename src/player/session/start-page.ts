import {html, nothing, type TemplateResult} from 'lit'
import type {SessionPlan} from '../../session/start/plan-session.ts'
import {type TimeSetting, timeSettings} from '../settings.ts'
import {explainRefusal} from '../strings/refusals/refusal-texts.ts'
import type {QuizStrings} from '../strings/strings.ts'
import {heading} from '../task/heading.ts'
import {renderChoices} from './choices.ts'
import {planFacts} from './plan-facts.ts'

export interface StartPage {
  readonly plan: SessionPlan
  readonly strings: QuizStrings
  readonly headingLevel: number
  /** Whether there is a session to continue. */
  readonly canResume: boolean
  readonly setAside: boolean
  /** Whether the mode has limits that the learner may choose. */
  readonly isTimed: boolean
  readonly time: TimeSetting
  readonly setTime: (time: TimeSetting) => void
  readonly start: () => void
  readonly resume: () => void
}

/** What a session will ask, the time the learner wants, and the button that starts it. */
export function renderStartPage(page: StartPage): TemplateResult {
  const {plan, strings, canResume, setAside, isTimed} = page
  const {title, text} = strings.modes[plan.mode.name] ?? {title: plan.mode.title, text: ''}
  return html`<section class="start">
    ${heading(page.headingLevel, {focus: 'start', content: title})}
    ${text ? html`<p>${text}.</p>` : nothing}
    <ul class="facts">
      ${planFacts(plan, strings).map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${plan.badge ? html`<p>${strings.badgeAtStake(plan.badge.name, plan.badge.level)}</p>` : nothing}
    ${plan.mode.feedback.outcome === 'end' ? html`<p class="note">${strings.feedbackAtEnd}</p>` : nothing}
    ${setAside ? html`<p class="note">${strings.setAside}</p>` : nothing}
    ${plan.refusal ? html`<p class="message">${explainRefusal(strings, plan.refusal)}</p>` : renderButtons(page, isTimed, canResume)}
  </section>`
}

function renderButtons(
  {strings, time, setTime, start, resume}: StartPage,
  isTimed: boolean,
  canResume: boolean,
): TemplateResult {
  const choices = timeSettings.map((value) => ({value, label: strings.timeFactors[value]}))
  return html`${
    isTimed
      ? renderChoices({legend: strings.timeSetting, name: 'time', choices, chosen: time, change: setTime})
      : nothing
  }
  ${
    canResume
      ? html`<p>${strings.resumeText}</p>
        <div class="actions">
          <button type="button" class="primary" part="button primary" @click=${resume}>${strings.resume}</button>
          <button type="button" part="button" @click=${start}>${strings.anew}</button>
        </div>`
      : html`<div class="actions">
          <button type="button" class="primary" part="button primary" @click=${start}>${strings.start}</button>
        </div>`
  }`
}
