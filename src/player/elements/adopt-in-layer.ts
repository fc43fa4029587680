import type {CSSResultOrNative} from 'lit'

type Sheet = CSSResultOrNative | {readonly cssText: string}

const adopted = new WeakMap<Node, Set<Sheet>>()

/** Gives the tree around an element its sheets, in a layer, so that any rule of the page is stronger. */
export function adoptInLayer(element: Element, styles: readonly Sheet[]): void {
  const root = element.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return
  const known = adopted.get(root) ?? new Set()
  adopted.set(root, known)
  const sheets = styles.flatMap((style) => {
    if (known.has(style) || !('cssText' in style)) return []
    known.add(style)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@layer quizproof {${style.cssText}}`)
    return [sheet]
  })
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets]
}
