import type {Root} from 'mdast'
import type {SourceFile} from '../diagnostics/source-file.ts'
import {titleAlerts} from './dialect/alerts.ts'
import {readImageWidths} from './dialect/image-width.ts'
import {pairTags} from './dialect/inline-html.ts'
import {readMarkdown} from './read.ts'
import {checkBlocks} from './swallowed/check-blocks.ts'
import {checkCuts} from './swallowed/check-cuts.ts'
import {checkLines} from './swallowed/check-lines.ts'
import {withoutComments} from './swallowed/comments.ts'
import {mend} from './swallowed/mend.ts'

/** A file as it is compiled, and its tree. */
export interface ReadSource {
  readonly source: SourceFile
  readonly root: Root
  /** To be called when all is compiled: brings the diagnostics together. */
  readonly finish: () => void
}

/**
 * Text to tree, without the notes for authors, and with each line that looks like structure read as that.
 *
 * @param titles names of sections in lower case
 */
export function readSource(original: SourceFile, titles: readonly string[]): ReadSource {
  const written = readMarkdown(original.text)
  const source = withoutComments(original, written) ?? original
  const root = source === original ? written : readMarkdown(source.text)
  checkLines(source, root, titles)
  checkBlocks(source, root)
  const mended = mend(source)
  if (!mended) return {source, root: withDialect(source, root), finish() {}}
  return {...mended, root: withDialect(mended.source, readMarkdown(mended.source.text))}
}

/** Checks the tree as it was meant, and makes of it what no extension of the parser knows. */
function withDialect(source: SourceFile, root: Root): Root {
  const {text} = source
  checkCuts(source, root)
  if (/<(?:kbd|sub|sup)>/i.test(text)) pairTags(root)
  if (text.includes('[!')) titleAlerts(root)
  if (text.includes('{width')) readImageWidths(source, root)
  return root
}
