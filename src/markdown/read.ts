import type {Root} from 'mdast'
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {type Data, unified} from 'unified'
import {marksFromMarkdown} from './marks-from-markdown.ts'
import {elideCode, readPlainTree} from './shortcuts/shortcuts.ts'

/** A part of GitHub's dialect. */
interface Extension {
  /** Matches texts in which the extension can matter; others are parsed without it, because it slows down parsing. */
  readonly sign: RegExp
  readonly syntax: () => NonNullable<Data['micromarkExtensions']>[number]
  readonly tree: () => NonNullable<Data['fromMarkdownExtensions']>[number]
}

const extensions: readonly Extension[] = [
  {sign: /\||:-|-:/, syntax: gfmTable, tree: gfmTableFromMarkdown},
  {
    sign: /~~/,
    syntax: () => gfmStrikethrough({singleTilde: false}),
    tree: gfmStrikethroughFromMarkdown,
  },
  {sign: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown},
  {
    sign: /https?:|www\.|@/i,
    syntax: gfmAutolinkLiteral,
    // The transform finds more addresses, and creates nodes without positions.
    tree: () => ({...gfmAutolinkLiteralFromMarkdown(), transforms: []}),
  },
]

type Parse = (text: string) => Root

const parsers = new Map<string, Parse>()

/** A parser with the extensions that a text needs. */
function findParser(text: string, frontMatter: 'with front matter' | 'body'): Parse {
  const needed = extensions.filter(({sign}) => sign.test(text))
  const key = `${frontMatter} ${needed.map(({sign}) => sign.source).join(' ')}`
  const parse = parsers.get(key) ?? createParser(needed, frontMatter)
  parsers.set(key, parse)
  return parse
}

function createParser(needed: readonly Extension[], frontMatter: 'with front matter' | 'body'): Parse {
  const processor = unified().use(remarkParse)
  processor.data({
    micromarkExtensions: [gfmTaskListItem(), ...needed.map(({syntax}) => syntax())],
    fromMarkdownExtensions: [marksFromMarkdown(), ...needed.map(({tree}) => tree())],
  })
  const whole = frontMatter === 'body' ? processor : processor.use(remarkFrontmatter)
  return (text) => whole.parse(text)
}

/**
 * Parses Markdown that passed `scan`. A file of plain text needs no parser; of others, front matter, code, words and
 * addresses, which are most of them, are not passed to it.
 */
export function readMarkdown(text: string): Root {
  const plain = readPlainTree(text)
  if (plain) return plain
  const elided = elideCode(text)
  return elided?.restore(findParser(elided.text, 'body')(elided.text)) ?? parseMarkdown(text)
}

/** The general path, without shortcuts. */
export function parseMarkdown(text: string): Root {
  return findParser(text, 'with front matter')(text)
}
