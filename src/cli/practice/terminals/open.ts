import {count} from '../../reporters/wording.ts'
import {richLines} from '../lay-out.ts'
import {type Terminal, typedLines} from './terminal.ts'
import {severalLines, unescapeLines} from './unescape.ts'

export const openTerminal: Terminal<'open'> = {
  label: () => `Your text, ${severalLines}; it is graded by a person`,
  read: (_, typed) => unescapeLines(typed),
  responseLines: (_, response) => typedLines(typeof response === 'string' ? response : response.text),
  keyLines: ({key}) => {
    const lines = key.flatMap(({content, points}) =>
      content ? richLines(content, {mark: `  - ${count(points, 'point')}: `}) : [],
    )
    return lines.length > 0 ? ['Criteria:', ...lines] : []
  },
}
