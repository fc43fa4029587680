import {html, nothing, type TemplateResult} from 'lit'
import type {SessionView} from '../../session/view/view-session.ts'
import type {TaskView} from '../../session/view/view-task.ts'
import type {QuizStrings} from '../strings/strings.ts'
import {renderChoices} from './choices.ts'

/** What the learner can do, as the buttons call it. */
export interface Actions {
  respond(): unknown
  hint(): unknown
  skip(): unknown
  next(): unknown
  extend(): unknown
  finish(): unknown
  nameIt(): unknown
  choosePattern(pattern: string): void
  chooseCertainty(level: number): void
}

export interface Controls {
  readonly view: SessionView
  readonly task: TaskView
  readonly strings: QuizStrings
  readonly actions: Actions
  /** Whether a call runs. */
  readonly isBusy: boolean
  readonly certainty: number | undefined
  readonly guess: string | undefined
  /** Why a call was refused that is not about the response. */
  readonly refused: {readonly text: string; readonly of: 'certainty' | 'pattern'} | undefined
}

/** A button that keeps the focus while its call runs. */
export function renderButton(
  label: string,
  act: () => unknown,
  {isBusy = false, look = ''}: {readonly isBusy?: boolean; readonly look?: string} = {},
): TemplateResult {
  return html`<button type="button" class=${look} part="button ${look}" aria-busy=${isBusy} @click=${() => !isBusy && act()}>${label}</button>`
}

/** The learner says first which pattern the question belongs to. */
export function renderGuess({view, strings, actions, guess, refused, isBusy}: Controls): TemplateResult {
  const isInvalid = refused?.of === 'pattern'
  return html`${renderChoices({
    legend: strings.namePattern,
    name: 'pattern',
    choices: (view.patterns ?? []).map(({id, title}) => ({value: id, label: title})),
    chosen: guess,
    change: actions.choosePattern,
    isInvalid,
  })}
    ${isInvalid ? html`<p class="message">${refused.text}</p>` : nothing}
    <div class="actions">
      ${renderButton(strings.nameIt, actions.nameIt, {isBusy, look: 'primary'})} ${renderEnd(actions, strings)}
    </div>`
}

/** Check, hint and skip, with the certainty where the mode asks for it. */
export function renderActions(controls: Controls): TemplateResult {
  const {view, task, strings, actions, isBusy, refused} = controls
  const isTold = ['attempt', 'close'].includes(view.mode.feedback.outcome)
  const {nextWorth = 1, hintsLeft} = task
  return html`${renderCertainty(controls)}
    ${refused?.of === 'certainty' ? html`<p class="message">${refused.text}</p>` : nothing}
    <div class="actions">
      ${renderButton(isTold ? strings.check : strings.saveAndGoOn, actions.respond, {isBusy, look: 'primary'})}
      ${hintsLeft > 0 ? renderButton(strings.hint(hintsLeft), actions.hint, {isBusy}) : nothing}
      ${renderButton(strings.skip, actions.skip, {isBusy})}
      ${nextWorth > 0 && nextWorth < 1 ? html`<span class="muted">${strings.worth(nextWorth)}</span>` : nothing}
      ${renderEnd(actions, strings)}
    </div>`
}

function renderCertainty({
  view,
  strings,
  actions,
  certainty,
  refused,
}: Controls): TemplateResult | typeof nothing {
  const levels = view.mode.certainty
  if (!levels) return nothing
  return renderChoices({
    legend: strings.howCertain,
    name: 'certainty',
    choices: levels.map(({right, wrong}, level) => ({
      value: String(level),
      label: strings.certaintyLevel(level, right, wrong),
    })),
    chosen: certainty === undefined ? undefined : String(certainty),
    change: (level) => actions.chooseCertainty(Number(level)),
    isInvalid: refused?.of === 'certainty',
  })
}

/** What comes after a closed question. */
export function renderNext({view, strings, actions, isBusy}: Controls): TemplateResult {
  const {isLast, mayExtend} = view
  return html`<div class="actions">
    ${renderButton(isLast ? strings.showResult : strings.next, actions.next, {isBusy, look: 'primary'})}
    ${isLast && mayExtend ? renderButton(strings.askMore, actions.extend, {isBusy}) : nothing}
    ${isLast ? nothing : renderEnd(actions, strings)}
  </div>`
}

const renderEnd = (actions: Actions, strings: QuizStrings): TemplateResult =>
  html`<span class="push"></span>${renderButton(strings.end, actions.finish, {look: 'quiet'})}`
