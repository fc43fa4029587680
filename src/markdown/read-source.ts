import type {Root} from 'mdast'
import type {SourceFile} from '../diagnostics/source-file.ts'
import {titleAlerts} from './dialect/alerts.ts'
import {readImageWidths} from './dialect/image-width.ts'
import {pairTags} from './dialect/inline-html.ts'
import type {MathEngine} from './math/math-engine.ts'
import {formulaSign, readFormulas} from './math/read-formulas.ts'
import {readMarkdown} from './read.ts'
import {checkBlocks} from './swallowed/check-blocks.ts'
import {checkCuts} from './swallowed/check-cuts.ts'
import {checkLines} from './swallowed/check-lines.ts'
import {withoutComments} from './swallowed/comments.ts'
import {correctLines} from './swallowed/correct-lines.ts'

/** A file to compile, and its tree. */
export interface ReadSource {
  readonly source: SourceFile
  readonly root: Root
  /** Call when everything is compiled: merges the diagnostics. */
  readonly finish: () => void
}

/**
 * Parses a file, without comments for authors. Lines that look like structure but are text are reported and read as
 * structure.
 *
 * @param titles names of sections in lower case
 */
export function readSource(original: SourceFile, titles: readonly string[], math?: MathEngine): ReadSource {
  const written = readMarkdown(original.text)
  const source = withoutComments(original, written) ?? original
  const root = source === original ? written : readMarkdown(source.text)
  checkLines(source, root, titles)
  checkBlocks(source, root)
  const corrected = correctLines(source)
  if (!corrected) return {source, root: withDialect(source, root, math), finish() {}}
  return {...corrected, root: withDialect(corrected.source, readMarkdown(corrected.source.text), math)}
}

/** Applies checks and transformations of the dialect that no parser extension provides. */
function withDialect(source: SourceFile, root: Root, math: MathEngine | undefined): Root {
  const {text} = source
  checkCuts(source, root)
  if (/<(?:kbd|sub|sup)>/i.test(text)) pairTags(root)
  if (text.includes('[!')) titleAlerts(root)
  if (text.includes('{width')) readImageWidths(source, root)
  if (formulaSign.test(text)) readFormulas(source, root, math)
  return root
}
