import {html, nothing, type TemplateResult} from 'lit'
import type {SessionView} from '../../session/view/view-session.ts'
import type {QuizStrings} from '../strings/strings.ts'
import type {TimeLeft} from './countdown.ts'

export interface SessionHeader {
  readonly view: SessionView
  readonly strings: QuizStrings
  /** Milliseconds left now, for the question and for the session. */
  readonly timeLeft: TimeLeft
  readonly hidesClock: boolean
  readonly toggleClock: () => void
}

/** From this time left the clock is shown as running out. */
const lowMs = 30_000

/** The position in the session: the number of the question, its difficulty, the attempts left and the clock. */
export function renderSessionHeader({
  view,
  strings,
  timeLeft,
  hidesClock,
  toggleClock,
}: SessionHeader): TemplateResult {
  const {task, total, done} = view
  const place = (task?.index ?? 0) + 1
  const isTimed = timeLeft.question !== undefined || timeLeft.session !== undefined
  const attempts = task?.attemptsLeft
  const points = task?.question.points
  return html`<div class="bar" part="header">
    <span>${strings.questionOf(place, total)}</span>
    ${task ? html`<span class="chip">${strings.difficulties[task.question.difficulty]}</span>` : nothing}
    ${points === undefined || view.mode.scoring === 'none' ? nothing : html`<span class="chip" part="points">${strings.points(points)}</span>`}
    ${attempts !== undefined && view.phase !== 'closed' ? html`<span part="attempts">${strings.attemptsLeft(attempts)}</span>` : nothing}
    ${
      isTimed
        ? html`<span class="push"></span>${hidesClock ? nothing : renderClock(timeLeft, strings)}
      <button type="button" class="quiet" part="button" @click=${toggleClock}>${hidesClock ? strings.showClock : strings.hideClock}</button>`
        : nothing
    }
    ${total === undefined ? nothing : html`<progress part="progress" max=${total} value=${done} aria-label=${strings.questionOf(place, total)}></progress>`}
  </div>
  ${view.badge ? html`<p class="note stake">${strings.badgeAtStake(view.badge.name, view.badge.level)}</p>` : nothing}`
}

function renderClock({question, session}: TimeLeft, strings: QuizStrings): TemplateResult {
  const clock = (left: number, title: string) =>
    html`<span class="timer ${left <= lowMs ? 'low' : ''}" part="timer" role="timer" aria-live="off" title=${title} aria-label=${title}>${strings.clock(left)}</span>`
  return html`${question === undefined ? nothing : clock(question, strings.timeLeft(question))}
  ${session === undefined ? nothing : clock(session, strings.totalTimeLeft(session))}`
}
