import type {Edit, Point} from '../../../diagnostics/diagnostic.ts'
import type {SourceFile} from '../../../diagnostics/source-file.ts'
import type {Attributes} from '../../../markdown/attributes.ts'
import {placeOf} from '../../../markdown/node-place.ts'
import type {MarkedItem} from '../../../task-list/parse-item.ts'

/** An id that the compiler made for a part without one. */
export interface MadeId {
  readonly id: string
  /** How its author names the part, if not by the id. */
  readonly label?: string
  /** Writes the id after the part. */
  readonly edit: Edit
}

interface Part {
  readonly attributes?: Attributes
  /** Where attributes would begin. */
  readonly end: Point
}

/** The id of a part, with the edit that writes it; none if it is written already. */
export function toMadeIds(id: string, {attributes, end}: Part, label?: string): readonly MadeId[] {
  if (attributes?.id !== undefined) return []
  const at = attributes ? {...attributes.place.start, column: attributes.place.start.column + 1} : end
  const edit = {place: {start: at, end: at}, text: attributes ? `#${id} ` : ` {#${id}}`}
  return [{id, ...(label !== undefined && {label}), edit}]
}

/** The end of the content of an item, or of its mark where the content is code in the next lines. */
export function findItemEnd({lines}: SourceFile, {nodes, place}: MarkedItem): Point {
  const [first] = nodes
  if (first?.type === 'paragraph') return placeOf(first).end
  const {line} = place.start
  return {line, column: (lines[line - 1] ?? '').trimEnd().length + 1}
}
