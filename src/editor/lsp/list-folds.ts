import {type FoldingRange, FoldingRangeKind} from 'vscode-languageserver'
import type {FileOutline} from '../../compile/file/file-outline.ts'
import type {Place} from '../../diagnostics/diagnostic.ts'

/** Front matter, questions, sections, options and fences that take more than a line. */
export function listFolds({frontMatter, sections, blocks}: FileOutline): FoldingRange[] {
  const parts = [
    ...blocks,
    ...sections,
    ...blocks.flatMap((block) => [...block.sections, ...block.items, ...block.fences]),
  ]
  const folds = parts.flatMap(({place}) => toFold(place))
  return frontMatter ? [...toFold(frontMatter, FoldingRangeKind.Imports), ...folds] : folds
}

function toFold({start, end}: Place, kind?: FoldingRangeKind): FoldingRange[] {
  return end.line > start.line
    ? [{startLine: start.line - 1, endLine: end.line - 1, ...(kind && {kind})}]
    : []
}
