import {type Terminal, typedLines} from './terminal.ts'
import {severalLines, unescapeLines} from './unescape.ts'

export const outputTerminal: Terminal<'output'> = {
  label: () => `The output, ${severalLines}`,
  read: (_, typed) => unescapeLines(typed),
  responseLines: (_, response) => typedLines(response),
  keyLines: ({key}) => ['Right:', ...typedLines(key)],
}
