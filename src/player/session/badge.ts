import {html, type TemplateResult} from 'lit'

interface BadgeLook {
  readonly level: 'plain' | 'gold'
  readonly isEarned: boolean
  /** Whether it was earned just now; it is then drawn in, once. */
  readonly isNew: boolean
}

/** A medal with a ribbon. The text next to it says what it is. */
export function renderBadge({level, isEarned, isNew}: BadgeLook): TemplateResult {
  const look = `badge ${level} ${isNew ? 'new' : ''} ${isEarned ? '' : 'unearned'}`
  return html`<svg class=${look} viewBox="0 0 120 120" aria-hidden="true" part="badge">
    <path class="ribbon" d="M38 66 26 112l17-7 11 14 10-44zM82 66l12 46-17-7-11 14-10-44z" />
    <circle class="disc" cx="60" cy="50" r="40" />
    <circle class="disc inner" cx="60" cy="50" r="30" />
    <path class="mark" d="m44 51 11 12 22-25" />
  </svg>`
}
