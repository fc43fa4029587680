import type {ChoiceResponse, PublicChoiceQuestion} from '../../../kinds/choice/schema.ts'
import {byNumber, itemLines} from '../item-lines.ts'
import type {Line} from '../lay-out.ts'
import {oneNumber, readId, readIds, severalNumbers, spaced} from './read-items.ts'
import type {Terminal} from './terminal.ts'

function responseLines({options}: PublicChoiceQuestion, response: ChoiceResponse): Line[] {
  const ids = options.map(({id}) => id).filter((id) => [response].flat().includes(id))
  return itemLines(options, {ids})
}

export const choiceTerminal: Terminal<'choice'> = {
  lines: ({options}) => itemLines(options),
  label: ({multiple, options}) =>
    multiple ? `Numbers of all right options, ${spaced}` : `Number from 1 to ${options.length}`,
  wanted: ({multiple, options}) => (multiple ? severalNumbers : oneNumber)(options.length),
  read: ({multiple, options}, typed) => (multiple ? readIds : readId)(options, typed),
  markOf: ({options}, {id}) =>
    byNumber(
      options.findIndex((option) => option.id === id),
      options.length,
    ),
  responseLines,
  keyLines: ({key}, shown) => ['Right:', ...responseLines(shown, key)],
}
