import {html, nothing, type TemplateResult} from 'lit'
import type {SessionResult} from '../../session/result/compute-result.ts'
import type {QuizStrings} from '../strings/strings.ts'
import {heading} from '../task/heading.ts'
import {renderBadge} from './badge.ts'
import {renderVerdictScale} from './verdict-scale.ts'

export interface ResultPage {
  readonly result: SessionResult
  readonly strings: QuizStrings
  readonly headingLevel: number
  /** Whether the session ended because time ran out. */
  readonly isTimeUp: boolean
  /** Whether the mode gives a badge. */
  readonly isForBadge: boolean
  /** Whether the mode counts the learner's own marks for the verdict and the badge. */
  readonly countsOwnMarks: boolean
  readonly titleOfPattern: (pattern: string) => string
}

/** The result of a session: verdict, badge, points and counts. */
export function renderResult(page: ResultPage): TemplateResult {
  const {result, strings, headingLevel, isTimeUp} = page
  const {basis, counts, points, passed} = result
  return html`<section class="result" part="result">
    ${heading(headingLevel, {focus: 'result', content: isTimeUp ? `${strings.timeIsUp} – ${strings.result}` : strings.result})}
    ${renderVerdict(page)} ${renderBadgeLine(page)}
    <p class="counts">${strings.counts({...counts})}</p>
    ${points ? html`<p>${strings.pointsOf(points.earned, points.possible)}</p>` : nothing}
    ${passed === undefined ? nothing : html`<p class="label">${strings.passed(passed)}</p>`}
    ${basis.learner > 0 ? html`<p class="note">${strings.ownMarks(basis.learner, page.countsOwnMarks)}</p>` : nothing}
    ${renderPlacement(page)}
  </section>`
}

function renderVerdict({
  result: {mastery},
  strings,
  headingLevel,
}: ResultPage): TemplateResult | typeof nothing {
  if (!mastery) return nothing
  const {verdict, probability} = mastery
  const percent = formatShare(probability, strings.lang)
  return html`<div class="card" part="verdict">
    <div class="verdict-line" role="heading" aria-level=${headingLevel + 1}><strong>${strings.verdicts[verdict]}</strong></div>
    ${renderVerdictScale(probability, {strings, percent})}
    <p>${strings.verdictText(percent)}</p>
  </div>`
}

/** Never 0 % or 100 %: a test of a few questions makes nothing certain. */
function formatShare(share: number, lang: string): string {
  const format = new Intl.NumberFormat(lang, {style: 'percent', maximumFractionDigits: 0})
  return format.format(Math.min(Math.max(share, 0.01), 0.99))
}

function renderBadgeLine({
  result: {badge},
  strings,
  isForBadge,
}: ResultPage): TemplateResult | typeof nothing {
  if (!isForBadge) return nothing
  if (!badge) return html`<p class="note">${strings.noBadge}</p>`
  return html`<div class="badge-line card primary">
    ${renderBadge({level: badge.level, isEarned: true, isNew: true})}
    <p><span class="muted">${strings.badge(badge.level)}</span><br /><strong dir="auto">${badge.name}</strong><br />${strings.badgeText(badge.level)}</p>
  </div>`
}

function renderPlacement({
  result: {placement},
  strings,
  titleOfPattern,
}: ResultPage): TemplateResult | typeof nothing {
  if (placement?.by !== 'graph') return nothing
  return html`<p class="label">${strings.known}</p>
    <ul>
      ${placement.known.map((id) => html`<li dir="auto">${titleOfPattern(id)}</li>`)}
    </ul>`
}
