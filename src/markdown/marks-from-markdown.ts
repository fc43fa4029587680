import type {Paragraph} from 'mdast'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'

type Extension = ReturnType<typeof gfmTaskListItemFromMarkdown>
type Handle = NonNullable<Extension['exit']>[string]

const exit = gfmTaskListItemFromMarkdown().exit ?? {}

/**
 * Reads marks of items into the tree. The tokenizer also finds one behind an item that is empty, and there it is text:
 *
 * ```markdown
 * -
 * [x] a
 * ```
 */
export function marksFromMarkdown(): Extension {
  return {
    exit: {
      ...exit,
      taskListCheckValueChecked: exitMark,
      taskListCheckValueUnchecked: exitMark,
      paragraph: exitParagraph,
    },
  }
}

const exitMark: Handle = function (token) {
  const [parent, paragraph] = this.stack.slice(-2)
  if (parent?.type === 'listItem') parent.checked = token.type === 'taskListCheckValueChecked'
  else if (paragraph?.type === 'paragraph') {
    paragraph.children.push(toText(this.sliceSerialize(token), token))
  }
}

/**
 * The extension takes off the white space behind a mark, and has the text begin one column further.
 * Where that was the end of the line, there is no such column. Where nothing but white space stood between the mark and
 * code or emphasis, it has the paragraph still begin at the mark, which is part of the key.
 */
const exitParagraph: Handle = function (token) {
  const paragraph = this.stack.at(-1)
  const head = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const isBroken = head?.type === 'text' && /^[\r\n]/.test(head.value)
  const start = head?.position && {...head.position.start}
  exit['paragraph']?.call(this, token)
  const next = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (next?.position && next !== head && paragraph?.position)
    paragraph.position.start = {...next.position.start}
  if (!isBroken || !start || !head.position || !paragraph?.position) return
  if (head.position.start.column > start.column) paragraph.position.start = start
  head.position.start = start
}

/** The mark as text, with its brackets, which are no part of the token. */
function toText(sign: string, {start, end}: Parameters<Handle>[0]): Paragraph['children'][number] {
  return {
    type: 'text',
    value: `[${sign}]`,
    position: {
      start: {line: start.line, column: start.column - 1, offset: start.offset - 1},
      end: {line: end.line, column: end.column + 1, offset: end.offset + 1},
    },
  }
}
