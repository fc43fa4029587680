import type {List, ListItem, Nodes} from 'mdast'
import type {Edit} from '../../../diagnostics/diagnostic.ts'
import {placeAt} from '../../../diagnostics/place.ts'
import {placeOf} from '../../../markdown/node-place.ts'
import {isBareMark} from '../../../task-list/marks.ts'
import type {ParsedText} from '../parsed-text.ts'

/** `-` for `*` and `+`, except where two lists are next to each other, which only their bullets tell apart. */
export function formatBullets({source: {lines}, root, nodes}: ParsedText): readonly Edit[] {
  return [root, ...nodes].flatMap((node) => {
    const children = listBlocks(node)
    return children.flatMap((list, index) => {
      if (list.type !== 'list' || list.ordered) return []
      if (isBulletList(children[index - 1]) || isBulletList(children[index + 1])) return []
      return list.children.flatMap((item) => {
        const {line, column} = placeOf(item).start
        const written = lines[line - 1] ?? ''
        const changed = `${written.slice(0, column - 1)}-${written.slice(column)}`
        const isLine = /^[\s>]*(?:-[ \t]*){3,}$/.test(changed)
        return /[*+]/.test(written.charAt(column - 1)) && !isLine
          ? [{place: placeAt(line, column, 1), text: '-'}]
          : []
      })
    })
  })
}

/** The compiler removes comments, so lists on both sides of one are next to each other. */
function listBlocks(node: Nodes): Nodes[] {
  return 'children' in node ? node.children.filter(({type}) => type !== 'html') : []
}

const isBulletList = (node: Nodes | undefined): node is List => node?.type === 'list' && !node.ordered

/** `[x]` for `[X]`, and one space after a mark. */
export function formatMarks(parsed: ParsedText): readonly Edit[] {
  return parsed.nodes.flatMap((node) => (node.type === 'listItem' ? formatMark(parsed, node) : []))
}

function formatMark({source}: ParsedText, item: ListItem): Edit[] {
  if (typeof item.checked !== 'boolean' && !isBareMark(source, item)) return []
  const {line, column} = placeOf(item).start
  const written = source.lines[line - 1] ?? ''
  const at = written.indexOf('[', column - 1)
  const [mark, sign = '', gap = ''] = /^\[([ xX\t])\]([ \t]*)/.exec(written.slice(at)) ?? []
  if (at === -1 || mark === undefined) return []
  // White space after a mark alone on its line is at the end of that line.
  const isAlone = at + mark.length === written.length
  const text = `[${sign === 'X' ? 'x' : sign}]${isAlone ? gap : ' '}`
  return text === mark || (gap === '' && !isAlone) ? [] : [{place: placeAt(line, at + 1, mark.length), text}]
}
