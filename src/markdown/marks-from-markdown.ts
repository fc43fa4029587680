import type {Paragraph} from 'mdast'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'

type Extension = ReturnType<typeof gfmTaskListItemFromMarkdown>
type Handle = NonNullable<Extension['exit']>[string]

const exit = gfmTaskListItemFromMarkdown().exit ?? {}

/**
 * Adds the marks of items to the tree. The tokenizer also finds one after an empty item, where it is text:
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
 * Corrects positions. The extension removes white space after a mark and moves the start of the text by one column, which
 * is wrong at the end of a line. If only white space separates the mark from code or emphasis, it leaves the start of the
 * paragraph at the mark, which would leak the key.
 */
const exitParagraph: Handle = function (token) {
  const [item, paragraph] = this.stack.slice(-2)
  const isMarked = item?.type === 'listItem' && typeof item.checked === 'boolean'
  const head = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const isBroken = head?.type === 'text' && /^[\r\n]/.test(head.value)
  const start = head?.position && {...head.position.start}
  exit['paragraph']?.call(this, token)
  if (paragraph?.type === 'paragraph' && !isBroken && isMarked) removeSpaces(paragraph)
  const next = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (next?.position && next !== head && paragraph?.position)
    paragraph.position.start = {...next.position.start}
  if (!isBroken || !start || !head.position || !paragraph?.position) return
  if (head.position.start.column > start.column) paragraph.position.start = start
  head.position.start = start
}

/** The extension leaves all white space but the first character, which would be part of the content. */
function removeSpaces(paragraph: Paragraph): void {
  const [head] = paragraph.children
  const length = head?.type === 'text' ? (/^[ \t]+/.exec(head.value)?.[0].length ?? 0) : 0
  if (head?.type !== 'text' || length === 0) return
  head.value = head.value.slice(length)
  if (head.value === '' && paragraph.children.length > 1) paragraph.children.shift()
  else if (head.position) {
    const {line, column, offset = 0} = head.position.start
    head.position.start = {line, column: column + length, offset: offset + length}
    if (paragraph.position) paragraph.position.start = {...head.position.start}
  }
}

/** The mark as text, with its brackets, which the token excludes. */
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
