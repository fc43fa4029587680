import type {CompletionItem, CompletionItemKind, CompletionList, Range} from 'vscode-languageserver'
import type {Point} from '../../../diagnostics/diagnostic.ts'
import {toRange} from '../convert.ts'

/** What can be written, without its place. */
export interface Offer {
  readonly label: string
  readonly kind: CompletionItemKind
  /** By default the label. */
  readonly text?: string
  readonly detail?: string | undefined
  readonly about?: string | undefined
}

/** More items than this only make an editor slow; it asks again when more is typed. */
const maxItems = 200

/** Offers as items that replace what was typed before a point. */
export function toList(offers: readonly Offer[], typed: string, at: Point): CompletionList {
  const isIncomplete = offers.length > maxItems
  const matching = isIncomplete ? findMatching(offers, typed.toLowerCase()) : offers
  const range = toTyped(at, typed)
  return {isIncomplete, items: matching.slice(0, maxItems).map((offer, index) => toItem(offer, index, range))}
}

/** An author may type a whole path, or only the name of a file. */
function findMatching(offers: readonly Offer[], typed: string): readonly Offer[] {
  const begun = offers.filter(({label}) => label.toLowerCase().startsWith(typed))
  if (begun.length > 0) return begun
  const name = typed.slice(typed.lastIndexOf('/') + 1)
  return offers.filter(({label}) => label.toLowerCase().includes(name))
}

function toItem(
  {label, kind, text = label, detail, about}: Offer,
  index: number,
  range: Range,
): CompletionItem {
  return {
    label,
    kind,
    textEdit: {range, newText: text},
    // Editors compare it with the text in the range, and take the label otherwise.
    filterText: text,
    // Editors sort by label, which would lose the order.
    sortText: String(index).padStart(6, '0'),
    ...(detail !== undefined && {detail}),
    ...(about !== undefined && {documentation: {kind: 'markdown', value: about}}),
  }
}

/** What an item replaces: editors disagree on whether a word can contain `-`, `/` or a space. */
const toTyped = (at: Point, typed: string): Range =>
  toRange({start: {line: at.line, column: at.column - typed.length}, end: at})
