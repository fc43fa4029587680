import {h} from '../../dom.ts'

export type Status = 'right' | 'partial' | 'wrong' | 'missed' | 'neutral'

const signs: Readonly<Record<Status, string>> = {
  right: '✓',
  partial: '◐',
  wrong: '✗',
  missed: '→',
  neutral: '',
}

/** A sign and words: colour alone says nothing. */
export function statusLabel(status: Status, text: string): HTMLElement {
  return h(
    'span',
    {class: `status ${status}`},
    h('span', {class: 'sign', 'aria-hidden': 'true'}, signs[status]),
    text,
  )
}
