import type {Root} from 'mdast'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'

/** Adds tables and task lists to remark, and nothing else of GitHub's dialect. */
function remarkTablesAndMarks(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmTaskListItem()]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ]
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkTablesAndMarks).freeze()

/** Text to tree. Everything is given a place by the parser; call it only on text that passed `scan`. */
export function readMarkdown(text: string): Root {
  return processor.parse(text)
}
