import {html, type TemplateResult} from 'lit'
import type {QuizStrings} from '../strings/strings.ts'

const width = 400
/** From this probability the verdict is strong; up to its complement, weak. */
const threshold = 0.9

/** Draws a probability on a scale from weak to strong, with the zones in which the test gives a verdict. */
export function renderVerdictScale(
  probability: number,
  {strings, percent}: {readonly strings: QuizStrings; readonly percent: string},
): TemplateResult {
  const isMirrored = strings.dir === 'rtl'
  const place = (share: number): number => (isMirrored ? 1 - share : share) * width
  const zone = (from: number, to: number) => ({
    x: Math.min(place(from), place(to)),
    size: (to - from) * width,
  })
  const weak = zone(0, 1 - threshold)
  const strong = zone(threshold, 1)
  const x = place(probability)
  return html`<svg class="scale" viewBox="-8 -22 416 36" role="img" aria-label=${strings.probabilityScale(percent)} dir="ltr">
    <rect class="track" x="0" y="0" width=${width} height="12" />
    <rect class="zone weak" x=${weak.x} y="0" width=${weak.size} height="12" />
    <rect class="zone strong" x=${strong.x} y="0" width=${strong.size} height="12" />
    <path class="pointer" d="M${x} 14l-8-18a8 8 0 1 1 16 0z" />
  </svg>
    <div class="scale-ends" aria-hidden="true"><span>${strings.weak}</span><span>${strings.strong}</span></div>`
}
