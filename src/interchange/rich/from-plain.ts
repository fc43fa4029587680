import type {PhrasingContent} from 'mdast'
import type {Blocks} from '../draft.ts'

/** Plain text as nodes: blank lines separate paragraphs, and other line ends are kept. */
export function fromPlain(text: string): Blocks {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({type: 'paragraph', children: toLines(part)}))
}

function toLines(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{type: 'break'} as const] : []),
      {type: 'text', value: line.trim()},
    ])
}
