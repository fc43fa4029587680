import {html, nothing, type TemplateResult} from 'lit'
import type {ContentLanguage} from '../../fields/language.ts'
import type {TaskView} from '../../session/view/view-task.ts'
import type {RichContext} from '../rich/rich-context.ts'
import {rich} from '../task/explain.ts'
import {renderFeedback, type Shown, toHeadline} from '../task/feedback.ts'
import {renderGiven} from '../task/given.ts'
import {heading} from '../task/heading.ts'
import type {QuestionBody} from '../task/question-body.ts'
import {statusLabel} from '../widgets/shared/status.ts'

export interface Review {
  readonly tasks: readonly TaskView[]
  readonly headingLevel: number
  readonly headingId: string
  readonly title: string
  /** The indexes of the questions that are open. */
  readonly opened: ReadonlySet<number>
  readonly toggle: (index: number, isOpen: boolean) => void
  readonly show: (task: TaskView) => Shown
  readonly bodyOf: (task: TaskView) => QuestionBody
  readonly richFor: (content: ContentLanguage) => RichContext
}

/** An expandable review of every question: the response, the right one and why. */
export function renderReview(review: Review): TemplateResult {
  const {tasks, headingLevel, title} = review
  return html`<section class="review">
    ${heading(headingLevel + 1, {content: title})} ${tasks.map((task) => renderItem(task, review))}
  </section>`
}

function renderItem(
  task: TaskView,
  {show, bodyOf, richFor, headingId, opened, toggle}: Review,
): TemplateResult {
  const shown = show(task)
  const outcome = task.reveal.outcomes?.at(-1)
  const status = outcome === 'ungraded' || outcome === undefined ? 'neutral' : outcome
  const isOpen = opened.has(task.index)
  return html`<details
    class="review-item"
    .open=${isOpen}
    @toggle=${({currentTarget}: Event) => toggle(task.index, (currentTarget as HTMLDetailsElement).open)}
  >
    <summary>
      ${statusLabel(status, toHeadline(shown))}
      <span id="${headingId}-${task.index}">${rich(task.question.title, shown.rich, 'span')}</span>
    </summary>
    <div class="review-body">${isOpen ? html`${renderGiven(task.given, richFor)} ${fillBody(task, bodyOf(task))}` : nothing}</div>
    ${renderFeedback(shown)}
  </details>`
}

/** The question is built when it is opened: a drill may have asked dozens. */
function fillBody({reveal, attempts, mayJudge}: TaskView, body: QuestionBody): HTMLElement {
  body.update({closed: true, reveal, response: attempts.at(-1)?.response, mayJudge})
  return body.element
}

/** The ids of the questions whose last outcome was known and not right. */
export function listMissed(tasks: readonly TaskView[]): string[] {
  const last = new Map(tasks.map(({question, reveal}) => [question.id, reveal]))
  return [...last].flatMap(([id, {closedBy, outcomes}]) => {
    const outcome = outcomes?.at(-1)
    const isKnown = outcomes !== undefined && outcome !== 'ungraded'
    const isOver = closedBy !== 'shown' && closedBy !== 'changed'
    return isKnown && isOver && outcome !== 'right' ? [id] : []
  })
}
