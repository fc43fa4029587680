import type {Element} from 'hast'
import {s} from 'hastscript'

/** The medal of a challenge, as the player draws it. */
export function renderBadge(): Element {
  return s('svg', {className: ['badge', 'gold', 'unearned'], viewBox: '0 0 120 120', ariaHidden: 'true'}, [
    s('path', {
      className: ['ribbon'],
      d: 'M38 66 26 112l17-7 11 14 10-44zM82 66l12 46-17-7-11 14-10-44z',
    }),
    s('circle', {className: ['disc'], cx: 60, cy: 50, r: 40}),
    s('circle', {className: ['disc', 'inner'], cx: 60, cy: 50, r: 30}),
    s('path', {className: ['mark'], d: 'm44 51 11 12 22-25'}),
  ])
}
