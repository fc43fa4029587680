import {SemanticTokensBuilder} from 'vscode-languageserver'
import type {FileOutline} from '../../compile/file/file-outline.ts'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {comparePoints} from '../../diagnostics/place.ts'

/** Marks of options, blanks, and attributes with ids: what Markdown has no colour for. */
export const tokenTypes = ['keyword', 'variable', 'decorator'] as const

interface Token {
  readonly place: Place
  readonly type: (typeof tokenTypes)[number]
}

/** The tokens of a file in the encoding of the protocol. */
export function listTokens({blocks, sections}: FileOutline): {readonly data: number[]} {
  const headings = [...sections, ...blocks, ...blocks.flatMap((block) => block.sections)]
  const tokens: readonly Token[] = [
    ...headings.flatMap(({id}) => toTokens(id?.place, 'decorator')),
    ...blocks.flatMap(({items, blanks}) => [
      ...items.flatMap(({mark, attributes, id}) => [
        ...toTokens(mark, 'keyword'),
        ...toTokens(attributes ?? id?.place, 'decorator'),
      ]),
      ...blanks.flatMap(({place}) => toTokens(place, 'variable')),
    ]),
  ]
  const builder = new SemanticTokensBuilder()
  const sorted = tokens.toSorted((a, b) => comparePoints(a.place.start, b.place.start))
  for (const {place, type} of withoutOverlaps(sorted)) {
    const {start, end} = place
    builder.push(start.line - 1, start.column - 1, end.column - start.column, tokenTypes.indexOf(type), 0)
  }
  return builder.build()
}

/** A token has one line. */
const toTokens = (place: Place | undefined, type: Token['type']): readonly Token[] =>
  place && place.start.line === place.end.line && place.end.column > place.start.column ? [{place, type}] : []

/** Editors reject tokens that overlap. */
function withoutOverlaps(sorted: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (const token of sorted) {
    const last = kept.at(-1)
    if (!last || comparePoints(last.place.end, token.place.start) <= 0) kept.push(token)
  }
  return kept
}
