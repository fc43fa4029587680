import type {LineResponse, PublicLineQuestion} from '../../../kinds/line/schema.ts'
import {type Line, numberMark} from '../lay-out.ts'
import {readNumber, readNumbers} from '../read-numbers.ts'
import {oneNumber, severalNumbers, spaced, unreadable} from './read-items.ts'
import type {Terminal} from './terminal.ts'

function responseLines({stem, fence, lineCount}: PublicLineQuestion, response: LineResponse): Line[] {
  return [response].flat().map((line) => ({
    mark: numberMark(line, lineCount),
    text: stem.code?.[fence]?.lines[line - 1]?.trimStart() ?? '',
    isCode: true,
  }))
}

export const lineTerminal: Terminal<'line'> = {
  numbered: ({fence}) => fence,
  label: ({multiple}) => (multiple ? `Numbers of the lines, ${spaced}` : 'Number of the line'),
  wanted: ({multiple, lineCount}) => (multiple ? severalNumbers : oneNumber)(lineCount),
  read: ({lineCount, multiple}, typed) =>
    (multiple ? readNumbers : readNumber)(typed, lineCount) ?? unreadable(typed),
  markOf: ({lineCount}, {id}) => numberMark(Number(id), lineCount),
  responseLines,
  keyLines: ({key}, shown) => ['Right:', ...responseLines(shown, key)],
}
