import type {Root} from 'mdast'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {marksFromMarkdown} from './marks-from-markdown.ts'

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

const withoutTables = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMarks).freeze()
const withTables = withoutTables().use(remarkTables).freeze()

/**
 * Text to tree. Everything is given a place by the parser; call it only on text that passed `scan`.
 * Tables are looked for at every line, so only a text that can hold one pays for them.
 */
export function readMarkdown(text: string): Root {
  return (text.includes('|') ? withTables : withoutTables).parse(text)
}
