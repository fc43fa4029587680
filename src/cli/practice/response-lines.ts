import type {Kind, Kinds, PublicQuestion} from '../../kinds/kinds.ts'
import {itemLines, toLetter} from './item-lines.ts'
import {codeLines, type Line, numberMark} from './lay-out.ts'

type ResponseLines = {
  [K in Kind]: (question: Kinds[K]['public'], response: Kinds[K]['response']) => readonly Line[]
}

const typed = (text: string): Line[] => codeLines(text.split('\n'), '  ')

/** A response as a learner reads it, with the numbers that were shown. */
export const responseLines: ResponseLines = {
  choice: ({options}, response) => {
    const ids = options.map(({id}) => id).filter((id) => [response].flat().includes(id))
    return itemLines(options, {ids})
  },
  order: ({items}, response) => itemLines(items, {ids: response}),
  match: ({left, right}, response) => {
    const pairs = new Map(Array.isArray(response) ? response : Object.entries(response))
    return left.flatMap(({id, content}, index) => {
      const place = right.findIndex((item) => item.id === pairs.get(id))
      const mark = `  ${index + 1}${toLetter(place)}) `
      return place < 0 ? [] : [{mark, text: `${content.text}: ${right[place]?.content.text}`}]
    })
  },
  cloze: ({blanks}, response) =>
    blanks.flatMap(({id, options}) => {
      const own = response[id] ?? ''
      const place = options?.findIndex((option) => option.id === own) ?? -1
      const text = options ? `${place + 1}) ${options[place]?.content.text}` : own
      return own === '' ? [] : codeLines([`[[${id}]]: ${text}`], '  ')
    }),
  line: ({stem, fence, lineCount}, response) =>
    [response].flat().map((line) => ({
      mark: numberMark(line, lineCount),
      text: stem.code?.[fence]?.lines[line - 1]?.trimStart() ?? '',
      isCode: true,
    })),
  code: (_, response) => typed(typeof response === 'string' ? response : response.source),
  open: (_, response) => typed(typeof response === 'string' ? response : response.text),
  output: (_, response) => typed(response),
  numeric: (_, response) => typed(response),
  text: (_, response) => typed(response),
}

/** A response that a session has accepted, as a learner reads it. */
export function toResponseLines(question: PublicQuestion, response: unknown): readonly Line[] {
  return findLines(question.kind)(question, response as never)
}

// The kind selects the entry that fits the question; the compiler cannot follow this across the union.
function findLines<K extends Kind>(
  kind: K,
): (question: Kinds[K]['public'], response: Kinds[K]['response']) => readonly Line[] {
  return responseLines[kind]
}
