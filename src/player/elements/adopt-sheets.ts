import type {CSSResultOrNative} from 'lit'

const adopted = new WeakMap<Node, Set<string>>()

/** Gives the tree around an element its sheets, in a layer, so that any rule of the page is stronger. */
export function adoptInLayer(
  element: Element,
  styles: readonly (CSSResultOrNative | {readonly cssText: string})[],
): void {
  for (const style of styles)
    if ('cssText' in style) adoptSheet(element.getRootNode(), `@layer quizproof {${style.cssText}}`)
}

/** Adds a sheet to a tree, once. */
export function adoptSheet(root: Node, cssText: string): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return
  const known = adopted.get(root) ?? new Set()
  if (known.has(cssText)) return
  adopted.set(root, known.add(cssText))
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(cssText)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
