import {html, nothing, type TemplateResult} from 'lit'
import {guard} from 'lit/directives/guard.js'
import type {Question} from '../../kinds/kinds.ts'
import type {SolutionStep} from '../../kinds/shared/question.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {renderRich} from '../rich/render-rich.ts'
import type {RichContext} from '../rich/rich-context.ts'

/** Authored content in a template; built again only when it is another. */
export const rich = (content: RichText, context: RichContext, name: 'div' | 'span' = 'div') =>
  guard(
    [content.html, context.lang, context.dir, context.strings, context.assetsBase, context.highlighter],
    () => renderRich(content, context, name),
  )

/** The worked solution of a question, its check, its common mistakes and its sources. */
export function renderSolution(
  {solution, quickCheck, commonMistakes, source = []}: Question,
  context: RichContext,
  {isOpen}: {readonly isOpen: boolean},
): TemplateResult | typeof nothing {
  const {strings} = context
  if (!solution && !quickCheck && commonMistakes.length + source.length === 0) return nothing
  return html`<details class="solution" part="solution" ?open=${isOpen}>
    <summary>${strings.solution}</summary>
    ${solution?.introduction ? rich(solution.introduction, context) : nothing}
    ${solution && solution.steps.length > 0 ? renderSteps(solution.steps, context) : nothing}
    ${solution?.conclusion ? rich(solution.conclusion, context) : nothing}
    ${quickCheck ? html`<p class="label">${strings.quickCheck}</p>${rich(quickCheck, context)}` : nothing}
    ${renderList(strings.commonMistakes, commonMistakes, context)}
    ${renderList(
      strings.sources,
      source.map(({content}) => content),
      context,
    )}
  </details>`
}

function renderList(
  label: string,
  items: readonly RichText[],
  context: RichContext,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing
  return html`<p class="label">${label}</p>
    <ul>
      ${items.map((item) => html`<li>${rich(item, context, 'span')}</li>`)}
    </ul>`
}

/** Steps of a solution; `null` is one that the learner has to find. */
export function renderSteps(steps: readonly (SolutionStep | null)[], context: RichContext): TemplateResult {
  return html`<ol class="steps">
    ${steps.map(
      (step) =>
        html`<li>
          ${
            step
              ? html`${step.name === undefined ? nothing : html`<span class="step-name">${step.name}</span> `}
                ${rich(step.content, context)}`
              : html`<span class="muted">${context.strings.hiddenStep}</span>`
          }
        </li>`,
    )}
  </ol>`
}
