import {html, nothing, svg, type TemplateResult} from 'lit'
import {type Difficulty, difficulties} from '../../fields/common-fields.ts'
import {type PatternProgress, toPatternProgress} from '../../session/progress/pattern-progress.ts'
import type {Progress} from '../../session/progress/progress.ts'
import type {QuizStrings} from '../strings/strings.ts'

/** The most recent sessions that the chart shows. */
const shownSessions = 20
const width = 400
const height = 80

/** A session as the chart shows it. */
interface Bar {
  readonly date: string
  readonly share: number
  /** The same in words. */
  readonly text: string
}

/** A learner's progress in a pattern: a bar for each session, and how much was right by difficulty. */
export function renderProgress(
  progress: Progress,
  pattern: string,
  strings: QuizStrings,
): TemplateResult | typeof nothing {
  const own = toPatternProgress(progress, pattern)
  if (own.sessions === 0) return nothing
  const bars = listBars(progress, pattern, strings)
  return html`<p>${strings.levels[own.level]}</p>
    ${renderChart(bars, strings.lang)}
    <details>
      <summary>${strings.progressChart}</summary>
      <ul>${bars.map(({text}) => html`<li>${text}</li>`)}</ul>
    </details>
    <p class="label">${strings.byDifficulty}</p>
    <div class="meters">
      ${difficulties.map((difficulty) => renderMeter(own, difficulty, strings))}
    </div>`
}

function listBars({sessions}: Progress, pattern: string, {lang, modes, sessionOn}: QuizStrings): Bar[] {
  return sessions
    .map((session) => ({...session, results: session.results.filter((result) => result.pattern === pattern)}))
    .filter(({results}) => results.length > 0)
    .sort((one, other) => one.finishedAt - other.finishedAt)
    .slice(-shownSessions)
    .map(({results, finishedAt, mode}) => {
      const share = results.filter(({outcome}) => outcome === 'right').length / results.length
      const date = new Intl.DateTimeFormat(lang, {dateStyle: 'medium'}).format(finishedAt)
      return {date, share, text: sessionOn(date, modes[mode]?.title ?? mode, toPercent(share, lang))}
    })
}

const toPercent = (share: number, lang: string): string =>
  new Intl.NumberFormat(lang, {style: 'percent'}).format(share)

/** The bars from the earliest session on, from left to right. The list below says the same in words. */
function renderChart(bars: readonly Bar[], lang: string): TemplateResult {
  const step = Math.min(width / bars.length, 50)
  return html`<svg class="chart" viewBox="-45 -8 490 108" aria-hidden="true" dir="ltr">
    ${[0, 1].map((share) => {
      const y = height - height * share
      return svg`<path d="M0 ${y}h${width}" /><text x="-45" y=${y + 4}>${toPercent(share, lang)}</text>`
    })}
    ${bars.map(({share, date}, index) => {
      const tall = share * height + 1
      const x = index * step
      return svg`<rect x=${x + 9} y=${height - tall} width=${step - 9} height=${tall} />
        ${index % Math.ceil(120 / step) === 0 ? svg`<text x=${x} y="96">${date}</text>` : nothing}`
    })}
  </svg>`
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
