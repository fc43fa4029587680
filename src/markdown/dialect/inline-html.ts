import type {Html, Nodes, Parent, PhrasingContent} from 'mdast'

/** HTML elements that authors may write, because Markdown has no syntax for them. */
const inlineElements = ['kbd', 'sub', 'sup'] as const
type InlineElement = (typeof inlineElements)[number]

/** The content of an allowed HTML element. */
export interface Markup extends Parent {
  type: 'markup'
  children: PhrasingContent[]
  /** Tells `mdast-util-to-hast` which element to create. */
  data: {hName: InlineElement}
}

declare module 'mdast' {
  interface PhrasingContentMap {
    markup: Markup
  }
  interface RootContentMap {
    markup: Markup
  }
}

/** Turns `<kbd>`, `<sub>` and `<sup>` and their content into nodes; unpaired tags stay HTML. */
export function pairTags(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) pairTags(child)
  // Phrasing content stays phrasing content.
  if (node.children.some(({type}) => type === 'html'))
    node.children = pair(node.children) as typeof node.children
}

function pair(children: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = []
  const open: {readonly name: string; readonly at: number}[] = []
  for (const child of children) {
    const [, slash, name] = child.type === 'html' ? (/^<(\/?)([a-z]+)>$/i.exec(child.value) ?? []) : []
    const element = inlineElements.find((element) => element === name?.toLowerCase())
    const last = open.at(-1)
    if (element && slash === '') {
      open.push({name: element, at: result.length})
      result.push(child)
    } else if (element && last?.name === element) {
      open.pop()
      const [opening, ...inside] = result.splice(last.at)
      result.push(toMarkup(element, opening, inside as PhrasingContent[], child as Html))
    } else result.push(child)
  }
  return result
}

function toMarkup(
  hName: InlineElement,
  opening: Nodes | undefined,
  children: PhrasingContent[],
  closing: Html,
): Markup {
  const start = opening?.position?.start
  const end = closing.position?.end
  return {type: 'markup', data: {hName}, children, ...(start && end && {position: {start, end}})}
}
