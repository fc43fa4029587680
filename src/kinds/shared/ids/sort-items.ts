import {compareText} from '../../../diagnostics/compare-text.ts'
import type {RichText} from '../../../markdown/rich-text/rich-text.ts'

/**
 * Sorts parts by their content alone, so that the order reveals nothing about the key. Generated ids must follow this
 * order too.
 */
export function sortByContent<T extends {readonly content: RichText}>(parts: readonly T[]): T[] {
  return [...parts].sort(
    (a, b) => compareText(a.content.text, b.content.text) || compareText(a.content.html, b.content.html),
  )
}
