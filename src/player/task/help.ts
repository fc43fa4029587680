import {html, nothing, type TemplateResult} from 'lit'
import type {TaskView} from '../../session/view/view-task.ts'
import type {RichContext} from '../rich/rich-context.ts'
import {renderSteps, rich} from './explain.ts'

/** The steps of the solution that are given with the question, and `null` for those to find. */
export function renderGivenSteps({steps}: TaskView, context: RichContext): TemplateResult | typeof nothing {
  if (!steps?.some((step) => step !== null)) return nothing
  return html`<details open>
    <summary>${context.strings.partOfSolution}</summary>
    ${renderSteps(steps, context)}
  </details>`
}

/** The hints shown so far; each can take the focus. */
export function renderHints({hints}: TaskView, context: RichContext): TemplateResult | typeof nothing {
  if (hints.length === 0) return nothing
  return html`<div class="hints">
    ${hints.map(
      (hint, index) =>
        html`<div class="hint" part="hint" tabindex="-1" data-focus="hint-${index + 1}">
          <span class="label">${context.strings.hintNumber(index + 1)}</span> ${rich(hint, context)}
        </div>`,
    )}
  </div>`
}
