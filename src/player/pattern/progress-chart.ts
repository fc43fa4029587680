import {html, nothing, type TemplateResult} from 'lit'
import {type Difficulty, difficulties} from '../../fields/common-fields.ts'
import {type PatternProgress, toPatternProgress} from '../../session/progress/pattern-progress.ts'
import type {Progress} from '../../session/progress/progress.ts'
import type {SessionRecord} from '../../session/progress/session-record.ts'
import {h} from '../dom.ts'
import type {QuizStrings} from '../strings/strings.ts'

/** The most recent sessions that the chart shows. */
const shownSessions = 20

/** A learner's progress in a pattern: a bar for each session, and how much was right by difficulty. */
export function renderProgress(
  progress: Progress,
  pattern: string,
  strings: QuizStrings,
): TemplateResult | typeof nothing {
  const own = toPatternProgress(progress, pattern)
  if (own.sessions === 0) return nothing
  const sessions = progress.sessions
    .filter(({results}) => results.some((result) => result.pattern === pattern))
    .sort((one, other) => one.finishedAt - other.finishedAt)
    .slice(-shownSessions)
  return html`<p>${strings.levels[own.level]}</p>
    <ul class="bars plain" aria-label=${strings.progressChart}>
      ${sessions.map((session) => renderBar(session, pattern, strings))}
    </ul>
    <p class="label">${strings.byDifficulty}</p>
    <div class="meters">
      ${difficulties.map((difficulty) => renderMeter(own, difficulty, strings))}
    </div>`
}

function renderBar(session: SessionRecord, pattern: string, strings: QuizStrings): HTMLElement {
  const results = session.results.filter((result) => result.pattern === pattern)
  const share = results.filter(({outcome}) => outcome === 'right').length / results.length
  const text = strings.sessionOn(
    new Intl.DateTimeFormat(strings.lang, {dateStyle: 'medium'}).format(session.finishedAt),
    strings.modes[session.mode]?.title ?? session.mode,
    new Intl.NumberFormat(strings.lang, {style: 'percent'}).format(share),
  )
  const bar = h('li', {title: text}, h('span', {class: 'sr'}, text))
  // A policy may forbid the attribute `style`, and never this.
  bar.style.setProperty('--share', String(share))
  return bar
}

function renderMeter(
  {questions}: PatternProgress,
  difficulty: Difficulty,
  strings: QuizStrings,
): TemplateResult | typeof nothing {
  const asked = questions.filter((question) => question.difficulty === difficulty)
  const right = asked.filter(({outcome}) => outcome === 'right').length
  if (asked.length === 0) return nothing
  const label = strings.difficulties[difficulty]
  return html`<span>${label}</span><meter aria-label=${label} min="0" max=${asked.length} value=${right}></meter>
    <span>${strings.rightOf(right, asked.length)}</span>`
}
