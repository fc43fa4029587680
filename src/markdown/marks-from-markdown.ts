import type {Paragraph} from 'mdast'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'

type Extension = ReturnType<typeof gfmTaskListItemFromMarkdown>
type Handle = NonNullable<Extension['exit']>[string]

/**
 * Reads marks of items into the tree. The tokenizer also finds one behind an item that is empty, and there it is text:
 *
 * ```markdown
 * -
 * [x] a
 * ```
 */
export function marksFromMarkdown(): Extension {
  const {exit} = gfmTaskListItemFromMarkdown()
  return {exit: {...exit, taskListCheckValueChecked: exitMark, taskListCheckValueUnchecked: exitMark}}
}

const exitMark: Handle = function (token) {
  const [parent, paragraph] = this.stack.slice(-2)
  if (parent?.type === 'listItem') parent.checked = token.type === 'taskListCheckValueChecked'
  else if (paragraph?.type === 'paragraph') {
    paragraph.children.push(textOf(this.sliceSerialize(token), token))
  }
}

/** The mark as text, with its brackets, which are no part of the token. */
function textOf(sign: string, {start, end}: Parameters<Handle>[0]): Paragraph['children'][number] {
  return {
    type: 'text',
    value: `[${sign}]`,
    position: {
      start: {line: start.line, column: start.column - 1, offset: start.offset - 1},
      end: {line: end.line, column: end.column + 1, offset: end.offset + 1},
    },
  }
}
