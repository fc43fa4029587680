import {html, type TemplateResult} from 'lit'

interface Heading {
  readonly id?: string
  /** What `focusOn` finds it by. */
  readonly focus?: string
  readonly content: unknown
}

/** A heading of a level that is known only on the page. It can be focused, and is not in the tab order. */
export function heading(level: number, {id, focus, content}: Heading): TemplateResult {
  const depth = Math.min(Math.max(Math.round(level), 1), 6)
  return html`<div class="title label" role="heading" aria-level=${depth} id=${id ?? ''} tabindex="-1" data-focus=${focus ?? ''}>${content}</div>`
}
