import type {Blank, BlankKey, ClozeResponse, PublicClozeQuestion} from '../../../kinds/cloze/schema.ts'
import {itemLines} from '../item-lines.ts'
import {codeLines, type Line} from '../lay-out.ts'
import {oneNumber, readId, unreadable} from './read-items.ts'
import {firstNumber, firstText} from './right-text.ts'
import type {Terminal} from './terminal.ts'

function describeBlank({kind, options = []}: Blank): string {
  return {text: 'a text', numeric: 'a number', choice: oneNumber(options.length)}[kind]
}

/** Parts separated by `;`, where `;;` is a literal `;`. A single blank takes the whole text. */
const splitParts = (typed: string, count: number): string[] =>
  count === 1 ? [typed] : typed.split(/(?<!;);(?!;)/).map((part) => part.replaceAll(';;', ';').trim())

function responseLines({blanks}: PublicClozeQuestion, response: ClozeResponse): Line[] {
  return blanks.flatMap(({id, options}) => {
    const own = response[id] ?? ''
    const place = options?.findIndex((option) => option.id === own) ?? -1
    const text = options ? `${place + 1}) ${options[place]?.content.text}` : own
    return own === '' ? [] : codeLines([`[[${id}]]: ${text}`], '  ')
  })
}

function toRightText(blank: BlankKey): string {
  switch (blank.kind) {
    case 'choice':
      return blank.right
    case 'numeric':
      return firstNumber(blank)
    case 'text':
      return firstText(blank)
  }
}

export const clozeTerminal: Terminal<'cloze'> = {
  lines: ({blanks}) =>
    blanks.flatMap(({id, options}) => (options ? ['', `[[${id}]]:`, ...itemLines(options)] : [])),
  label: ({blanks}) =>
    `Text for ${blanks.map(({id}) => `[[${id}]]`).join(', ')}${blanks.length > 1 ? ', separated by ; (;; for a literal ;)' : ''}`,
  wanted: ({blanks}) => {
    const parts = blanks.map((blank) => `[[${blank.id}]] ${describeBlank(blank)}`)
    return parts.length === 1 ? parts.join() : `${parts.length} parts separated by ;: ${parts.join('; ')}`
  },
  read: ({blanks}, typed) => {
    const parts = splitParts(typed, blanks.length)
    if (parts.length !== blanks.length) return unreadable(typed)
    return Object.fromEntries(
      blanks.map(({id, options}, index) => {
        const part = parts[index] ?? ''
        return [id, options ? readId(options, part) : part]
      }),
    )
  },
  markOf: (_, {part}) => `  [[${part}]]  `,
  responseLines,
  keyLines: ({key}, shown) => {
    const right = Object.entries(key).map(([id, blank]) => [id, toRightText(blank)] as const)
    return ['Right:', ...responseLines(shown, Object.fromEntries(right))]
  },
}
