import type {Root} from 'mdast'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {marksFromMarkdown} from './marks-from-markdown.ts'
import {elideCode} from './shortcuts/shortcuts.ts'

/** Task lists of GitHub's dialect. */
function remarkMarks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTaskListItem()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), marksFromMarkdown()]
}

/** Tables of GitHub's dialect. */
function remarkTables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

const withoutTables = unified().use(remarkParse).use(remarkMarks).freeze()
const withTables = withoutTables().use(remarkTables).freeze()
const withoutTablesWhole = withoutTables().use(remarkFrontmatter).freeze()
const withTablesWhole = withTables().use(remarkFrontmatter).freeze()

/**
 * Text to tree. Everything is given a place by the parser; call it only on text that passed `scan`.
 * Front matter and the code in fences are a quarter of most files, and no parser has to go through them letter by letter.
 */
export function readMarkdown(text: string): Root {
  const shortened = elideCode(text)
  if (!shortened) return parseMarkdown(text)
  // Tables are looked for at every line, so only a text that can hold one pays for them.
  const processor = shortened.text.includes('|') ? withTables : withoutTables
  return shortened.restore(processor.parse(shortened.text))
}

/** The general way, with nothing left out. */
export function parseMarkdown(text: string): Root {
  return (text.includes('|') ? withTablesWhole : withoutTablesWhole).parse(text)
}
