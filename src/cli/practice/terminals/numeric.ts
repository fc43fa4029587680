import {firstNumber} from './right-text.ts'
import {readAsTyped, type Terminal, typedLines} from './terminal.ts'

export const numericTerminal: Terminal<'numeric'> = {
  label: () => 'Number',
  read: readAsTyped,
  responseLines: (_, response) => typedLines(response),
  keyLines: ({key}) => ['Right:', ...typedLines(firstNumber(key))],
}
