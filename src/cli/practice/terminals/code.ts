import {codeLines} from '../lay-out.ts'
import {type Terminal, typedLines} from './terminal.ts'
import {unescapeProgram} from './unescape.ts'

export const codeTerminal: Terminal<'code'> = {
  lines: ({starter}) => (starter ? ['Starter code:', '', ...codeLines(starter.lines)] : []),
  label: () => 'Your code, \\n for a new line outside quotes; tests are not run here',
  read: (_, typed) => unescapeProgram(typed),
  responseLines: (_, response) => typedLines(typeof response === 'string' ? response : response.source),
  keyLines: ({reference}) =>
    reference ? ['A program that passes the tests:', '', ...codeLines(reference.lines)] : [],
}
