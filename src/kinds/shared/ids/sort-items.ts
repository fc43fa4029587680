import {compareText} from '../../../diagnostics/compare-text.ts'
import type {RichText} from '../../../markdown/rich-text/rich-text.ts'

/**
 * Parts in an order that depends on what they show and on nothing else, so that it tells nothing of a key.
 * Ids that are made up have to follow this order too.
 */
export function sortByContent<T extends {readonly content: RichText}>(parts: readonly T[]): T[] {
  return [...parts].sort(
    (a, b) => compareText(a.content.text, b.content.text) || compareText(a.content.html, b.content.html),
  )
}
