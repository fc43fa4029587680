import type {Range, TextEdit} from 'vscode-languageserver'
import type {Edit, Place, Point} from '../../diagnostics/diagnostic.ts'

/** Editors count lines and characters from 0, both in UTF-16 code units. */
export function toRange({start, end}: Place): Range {
  return {start: toPosition(start), end: toPosition(end)}
}

export function toPlace({start, end}: Range): Place {
  return {start: toPoint(start), end: toPoint(end)}
}

export function toTextEdit({place, text}: Edit): TextEdit {
  return {range: toRange(place), newText: text}
}

const toPosition = ({line, column}: Point): Range['start'] => ({line: line - 1, character: column - 1})

const toPoint = ({line, character}: Range['start']): Point => ({line: line + 1, column: character + 1})
