import type {Diagnostic, Edit, Fix, Place, Point} from '../../diagnostics/diagnostic.ts'
import {applyEdits} from '../../diagnostics/edits/apply-edits.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../limits.ts'

/** A file in which swallowed lines are corrected, so that one slip gives one diagnostic. */
export interface CorrectedSource {
  readonly source: SourceFile
  /** Adds the diagnostics of the corrected file to the original one, at their original places. */
  readonly finish: () => void
}

const correctable: ReadonlySet<string> = new Set(['list/looks-like-mark', 'markdown/swallowed-line'])

/** Applies the fixes of swallowed lines. All of these are errors, so corrected text is never compiled into a bank. */
export function correctLines(source: SourceFile): CorrectedSource | undefined {
  const byLine = new Map<number, Edit>()
  for (const {code, fix} of source.diagnostics) {
    const [edit] = correctable.has(code) ? (fix?.edits ?? []) : []
    if (edit && !byLine.has(edit.place.start.line)) byLine.set(edit.place.start.line, edit)
  }
  // So many are not slips, and reading all of them as headings would exceed the limits of a file.
  if (byLine.size === 0 || byLine.size > limits.corrections) return undefined
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
