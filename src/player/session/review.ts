import {html, type TemplateResult} from 'lit'
import type {TaskView} from '../../session/view/view-task.ts'
import {rich} from '../task/explain.ts'
import {renderFeedback, type Shown, toHeadline} from '../task/feedback.ts'
import {heading} from '../task/heading.ts'
import type {QuestionBody} from '../task/question-body.ts'
import {statusLabel} from '../widgets/shared/status.ts'

export interface Review {
  readonly tasks: readonly TaskView[]
  readonly headingLevel: number
  readonly headingId: string
  readonly title: string
  readonly show: (task: TaskView) => Shown
  readonly bodyOf: (task: TaskView) => QuestionBody
}

/** An expandable review of every question: the response, the right one and why. */
export function renderReview(review: Review): TemplateResult {
  const {tasks, headingLevel, title} = review
  return html`<section class="review">
    ${heading(headingLevel + 1, {content: title})} ${tasks.map((task) => renderItem(task, review))}
  </section>`
}

function renderItem(task: TaskView, {show, bodyOf, headingId}: Review): TemplateResult {
  const shown = show(task)
  const outcome = task.reveal.outcomes?.at(-1)
  const status = outcome === 'ungraded' || outcome === undefined ? 'neutral' : outcome
  // The question is built when it is opened: a drill may have asked dozens.
  const fill = ({currentTarget}: Event): void => {
    const details = currentTarget as HTMLDetailsElement
    if (!details.open) return
    const body = bodyOf(task)
    body.update({
      closed: true,
      reveal: task.reveal,
      response: task.attempts.at(-1)?.response,
      mayJudge: task.mayJudge,
    })
    details.querySelector('.review-body')?.replaceChildren(body.element)
  }
  return html`<details class="review-item" @toggle=${fill}>
    <summary>
      ${statusLabel(status, toHeadline(shown))}
      <span id="${headingId}-${task.index}">${rich(task.question.title, shown.rich, 'span')}</span>
    </summary>
    <div class="review-body"></div>
    ${renderFeedback(shown)}
  </details>`
}
