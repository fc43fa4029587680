import {type DocumentSymbol, SymbolKind} from 'vscode-languageserver'
import type {FileOutline, SectionOutline} from '../../compile/file/file-outline.ts'
import {toRange} from './convert.ts'

/** The questions of a file with their sections, or the concepts of a pattern. */
export function listSymbols({sections, blocks}: FileOutline): DocumentSymbol[] {
  return [
    ...sections.map((section) => toSymbol(section, SymbolKind.String)),
    ...blocks.map((block) => ({
      ...toSymbol(block, SymbolKind.Class),
      children: block.sections.map((section) => toSymbol(section, SymbolKind.String)),
    })),
  ]
}

function toSymbol({title, id, heading, place}: SectionOutline, kind: SymbolKind): DocumentSymbol {
  return {
    // An editor refuses a symbol without a name.
    name: title === '' ? '(no title)' : title,
    ...(id && {detail: `#${id.name}`}),
    kind,
    range: toRange(place),
    selectionRange: toRange(heading),
  }
}
