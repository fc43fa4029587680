import {html, nothing, type TemplateResult} from 'lit'
import type {Kind, Kinds, PublicQuestion, Question} from '../../kinds/kinds.ts'
import type {Feedback} from '../../kinds/shared/score.ts'
import type {RichContext} from '../rich/rich-context.ts'
import type {WidgetReveal, Widgets} from '../widgets/widget.ts'
import {renderSolution, rich} from './explain.ts'

export interface Shown {
  readonly question: PublicQuestion
  readonly reveal: WidgetReveal & {readonly closedBy?: string | undefined}
  readonly isClosed: boolean
  readonly headingLevel: number
  /** That of the question's kind. */
  readonly widget: Widgets[Kind]
  readonly rich: RichContext
}

/** What to say of a question in one or two words: its outcome, or why it ended without one. */
export function toHeadline({reveal: {outcomes, closedBy}, rich: {strings}}: Shown): string {
  if (closedBy === 'time') return strings.timeIsUp
  if (closedBy === 'skip') return strings.skipped
  if (closedBy === 'shown') return strings.workedExample
  const outcome = outcomes?.at(-1)
  if (outcome === undefined)
    return closedBy === undefined ? strings.saved : capital(strings.outcomes.unanswered)
  return capital(strings.outcomes[outcome])
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The outcome, the rationales and the solution, as far as they are revealed. */
export function renderFeedback(shown: Shown): TemplateResult {
  const {reveal, isClosed, rich: context} = shown
  const outcome = reveal.outcomes?.at(-1) ?? ''
  const headline = toHeadline(shown)
  return html`<div class="feedback ${outcome}" part="feedback">
    <div
      class="verdict-line"
      role="heading"
      aria-level=${shown.headingLevel + 1}
      tabindex="-1"
      data-focus="feedback"
    >
      ${signs[outcome] ? html`<span aria-hidden="true">${signs[outcome]}</span>` : nothing}<strong>${headline}</strong>
    </div>
    ${renderRationales(shown)}
    ${isClosed && reveal.solved ? renderSolution(reveal.solved as Question, context, {isOpen: outcome !== 'right'}) : nothing}
  </div>`
}

const signs: Readonly<Record<string, string>> = {right: '✓', partial: '◐', wrong: '✗'}

function renderRationales({
  question,
  reveal,
  isClosed,
  widget,
  rich: context,
}: Shown): TemplateResult | typeof nothing {
  const {feedback = []} = reveal
  if (feedback.length === 0 || (isClosed && widget.showsRationales)) return nothing
  return html`<ul class="plain rationales" part="rationale">
    ${feedback.map((one) => {
      const name = nameFeedback(widget, question, {feedback: one, rich: context})
      return html`<li>
        ${name ? html`<span class="label" dir="auto">${name}</span>` : nothing} ${rich(one.rationale, context)}
      </li>`
    })}
  </ul>`
}

/** What a piece of feedback is about, such as "Line 3". */
function nameFeedback(
  widget: Widgets[Kind],
  question: PublicQuestion,
  {feedback, rich}: {readonly feedback: Feedback; readonly rich: RichContext},
): string | undefined {
  const {nameFeedback: name} = widget as {
    nameFeedback?: (
      feedback: Feedback,
      question: Kinds[Kind]['public'],
      strings: RichContext['strings'],
    ) => string
  }
  return name?.(feedback, question, rich.strings)
}
