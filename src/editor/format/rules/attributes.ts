import type {PhrasingContent} from 'mdast'
import type {Edit} from '../../../diagnostics/diagnostic.ts'
import {takeAttributes} from '../../../markdown/trailing-attributes.ts'
import {type ParsedText, textAt} from '../parsed-text.ts'

/** One space before `{…}` and between what is in it. */
export function formatAttributes(parsed: ParsedText): readonly Edit[] {
  return parsed.nodes.flatMap((node) => {
    if (node.type === 'heading') return formatAtEnd(parsed, node.children)
    const first = node.type === 'listItem' ? node.children[0] : undefined
    return first?.type === 'paragraph' ? formatAtEnd(parsed, first.children) : []
  })
}

const token = /^(?:#\S+|[A-Za-z][\w-]*(?:=(?:"[^"]*"|[^\s"=]*))?)$/

function formatAtEnd({source}: ParsedText, children: readonly PhrasingContent[]): Edit[] {
  const {attributes} = takeAttributes({...source, diagnostics: []}, children, [])
  if (!attributes) return []
  const {start, end} = attributes.place
  const inside = textAt(source, attributes.place).slice(1, -1)
  const tokens = inside.match(/\S+?="[^"]*"|\S+/g) ?? []
  // What is malformed is reported as it is written.
  if (!tokens.every((one) => token.test(one))) return []
  const before = (source.lines[start.line - 1] ?? '').slice(0, start.column - 1)
  const [gap = ''] = /(?<=\S)[ \t]{2,}$/.exec(before) ?? []
  const text = `${gap === '' ? '' : ' '}{${tokens.join(' ')}}`
  const place = {start: {line: start.line, column: start.column - gap.length}, end}
  return text === textAt(source, place) ? [] : [{place, text}]
}
