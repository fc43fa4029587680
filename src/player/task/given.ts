import {html, nothing, type TemplateResult} from 'lit'
import type {Given} from '../../bank/find-given.ts'
import type {RichContext} from '../rich/rich-context.ts'
import {rich} from './explain.ts'

/** What holds for every question of a pattern, above the stem. */
export function renderGiven(
  given: Given | undefined,
  richFor: (given: Given) => RichContext,
): TemplateResult | typeof nothing {
  if (!given) return nothing
  return html`<p class="note given" part="given">${rich(given, richFor(given), 'span')}</p>`
}
