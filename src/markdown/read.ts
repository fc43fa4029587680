import type {Root} from 'mdast'
import {fromMarkdown, type Options} from 'mdast-util-from-markdown'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import {autolinksFromMarkdown} from './autolinks-from-markdown.ts'
import {cutFrontMatter} from './cut-front-matter.ts'
import {marksFromMarkdown} from './marks-from-markdown.ts'
import {elideCode} from './shortcuts/shortcuts.ts'

/** A part of GitHub's dialect. */
interface Extension {
  /** Matches texts in which the extension can matter; others are parsed without it, because it slows down parsing. */
  readonly sign: RegExp
  readonly syntax: () => NonNullable<Options['extensions']>[number]
  readonly tree: () => NonNullable<Options['mdastExtensions']>[number]
}

const extensions: readonly Extension[] = [
  {sign: /\|/, syntax: gfmTable, tree: gfmTableFromMarkdown},
  {
    sign: /~~/,
    syntax: () => gfmStrikethrough({singleTilde: false}),
    tree: gfmStrikethroughFromMarkdown,
  },
  {sign: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown},
  {sign: /https?:|www\.|@/i, syntax: gfmAutolinkLiteral, tree: autolinksFromMarkdown},
]

type Parse = (text: string) => Root

const parsers = new Map<string, Parse>()

/** A parser with the extensions that a text needs. */
function findParser(text: string): Parse {
  const needed = extensions.filter(({sign}) => sign.test(text))
  const key = needed.map(({sign}) => sign.source).join(' ')
  const parse = parsers.get(key) ?? createParser(needed)
  parsers.set(key, parse)
  return parse
}

function createParser(needed: readonly Extension[]): Parse {
  const options: Options = {
    extensions: [gfmTaskListItem(), ...needed.map(({syntax}) => syntax())],
    mdastExtensions: [marksFromMarkdown(), ...needed.map(({tree}) => tree())],
  }
  return (text) => fromMarkdown(text, options)
}

/**
 * Parses Markdown that passed `scan`. Front matter and fenced code, a quarter of most files, are not passed to the parser.
 */
export function readMarkdown(text: string): Root {
  const elided = elideCode(text)
  if (!elided) return parseMarkdown(text)
  return elided.restore(findParser(elided.text)(elided.text))
}

/** The general path, without shortcuts. */
export function parseMarkdown(text: string): Root {
  const frontMatter = cutFrontMatter(text)
  const root = findParser(text)(frontMatter?.body ?? text)
  if (frontMatter) root.children.unshift(frontMatter.node)
  return root
}
