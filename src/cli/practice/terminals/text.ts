import {firstText} from './right-text.ts'
import {readAsTyped, type Terminal, typedLines} from './terminal.ts'

export const textTerminal: Terminal<'text'> = {
  label: () => 'Text',
  read: readAsTyped,
  responseLines: (_, response) => typedLines(response),
  keyLines: ({key}) => ['Right:', ...typedLines(firstText(key))],
}
