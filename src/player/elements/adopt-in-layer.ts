const adopted = new WeakMap<Node, true>()

/** Gives the tree around an element the sheet, in a layer, so that any rule of the page is stronger. */
export function adoptInLayer(element: Element, styles: string): void {
  const root = element.getRootNode()
  if (!(root instanceof Document || root instanceof ShadowRoot) || adopted.has(root)) return
  adopted.set(root, true)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@layer quizproof {${styles}}`)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
