import type {PhrasingContent, RootContent, Text} from 'mdast'
import type {Blocks} from '../draft.ts'

/** TeX as Moodle, Canvas and MathJax mark it: `\(…\)` in a line, `\[…\]` and `$$…$$` on lines of their own. */
const formula = /\\\(([^\n]{1,500}?)\\\)|\\\[([\s\S]{1,500}?)\\\]|\$\$([^$]{1,500}?)\$\$/g

/** Replaces TeX in texts by formulas. */
export function withFormulas(nodes: Blocks): Blocks {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph') return [...splitParagraph(node.children)]
    if (node.type === 'text') return splitText(node)
    return 'children' in node
      ? [{...node, children: withFormulas(node.children as RootContent[])} as RootContent]
      : [node]
  })
}

/** A paragraph that is only a formula becomes one on lines of its own. */
function splitParagraph(children: readonly PhrasingContent[]): Blocks {
  const [only, ...others] = children
  const display =
    others.length === 0 &&
    only?.type === 'text' &&
    /^\s*(?:\\\[([\s\S]+?)\\\]|\$\$([^$]+?)\$\$)\s*$/.exec(only.value)
  if (display) return [{type: 'math', value: (display[1] ?? display[2] ?? '').trim(), formula: {weight: 0}}]
  return [{type: 'paragraph', children: withFormulas(children as RootContent[]) as PhrasingContent[]}]
}

function splitText({value}: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let from = 0
  for (const match of value.matchAll(formula)) {
    const tex = (match[1] ?? match[2] ?? match[3] ?? '').trim()
    // A backtick would end the formula.
    if (tex === '' || tex.includes('`')) continue
    if (match.index > from) parts.push({type: 'text', value: value.slice(from, match.index)})
    parts.push({type: 'inlineMath', value: tex, formula: {weight: 0}})
    from = match.index + match[0].length
  }
  if (from < value.length || parts.length === 0) parts.push({type: 'text', value: value.slice(from)})
  return parts
}
