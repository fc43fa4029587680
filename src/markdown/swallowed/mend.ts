import type {Diagnostic, Edit, Fix, Place, Point} from '../../diagnostics/diagnostic.ts'
import {applyEdits} from '../../diagnostics/edits/apply-edits.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../limits.ts'

/** A file with each swallowed line read as it was meant, so that one slip is one fault. */
export interface MendedSource {
  readonly source: SourceFile
  /** Gives the file what was found in the mended one, at its own places. */
  readonly finish: () => void
}

const mendable: ReadonlySet<string> = new Set(['list/looks-like-mark', 'markdown/swallowed-line'])

/** Applies the fixes of swallowed lines, all of which are errors: nothing that is mended is ever compiled. */
export function mend(source: SourceFile): MendedSource | undefined {
  const byLine = new Map<number, Edit>()
  for (const {code, fix} of source.diagnostics) {
    const [edit] = mendable.has(code) ? (fix?.edits ?? []) : []
    if (edit && !byLine.has(edit.place.start.line)) byLine.set(edit.place.start.line, edit)
  }
  // So many are no slips, and headings made of all of them would cost more than a file may.
  if (byLine.size === 0 || byLine.size > limits.mends) return undefined
  const {text} = applyEdits(source.text, [...byLine.values()])
  const diagnostics = [...source.diagnostics]
  const count = diagnostics.length
  return {
    source: {...source, text, lines: text.split('\n'), diagnostics},
    finish() {
      for (const diagnostic of diagnostics.slice(count)) source.diagnostics.push(moveBack(diagnostic, byLine))
    },
  }
}

type Edits = ReadonlyMap<number, Edit>

function moveBack(diagnostic: Diagnostic, edits: Edits): Diagnostic {
  const {place, related, fix} = diagnostic
  return {
    ...diagnostic,
    place: movePlace(place, edits),
    ...(related && {
      related: related.map((one) => (one.place ? {...one, place: movePlace(one.place, edits)} : one)),
    }),
    ...(fix && {fix: moveFix(fix, edits)}),
  }
}

const moveFix = (fix: Fix, edits: Edits): Fix => ({
  ...fix,
  edits: fix.edits.map((edit) => ({...edit, place: movePlace(edit.place, edits)})),
})

const movePlace = ({start, end}: Place, edits: Edits): Place => ({
  start: movePoint(start, edits),
  end: movePoint(end, edits),
})

function movePoint({line, column}: Point, edits: Edits): Point {
  const edit = edits.get(line)
  if (!edit) return {line, column}
  const {start, end} = edit.place
  if (column <= start.column) return {line, column}
  const after = start.column + edit.text.length
  return {line, column: column >= after ? column - after + end.column : Math.min(column, end.column)}
}
