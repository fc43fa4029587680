import {readProgress} from '../player/kept/kept-progress.ts'
import {localStore} from '../player/store.ts'
import {readHistory, toPatternProgress} from '../session/progress/pattern-progress.ts'
import type {PageData} from './page-data.ts'

/** Shows the learner's levels, and the modes that earlier results allow. Returns whether there are any results. */
export function showLevels({bank, pattern, texts}: PageData): boolean {
  const progress = readProgress(localStore, bank)
  for (const element of document.querySelectorAll<HTMLElement>('[data-level]')) {
    const id = element.dataset['pattern'] ?? element.dataset['level'] ?? ''
    const {level, badges} = toPatternProgress(progress, id)
    element.dataset['pattern'] = id
    element.dataset['level'] = level
    element.textContent = (badges.length > 0 ? '★ ' : '') + (texts.levels[level] ?? level)
  }
  if (pattern !== undefined) {
    const {weak} = readHistory(progress, {mode: 'review', patterns: [pattern]})
    document.querySelector('[data-mode="review"]')?.toggleAttribute('hidden', weak.length === 0)
  }
  return progress.sessions.length > 0
}
