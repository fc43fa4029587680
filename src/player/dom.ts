type Child = Node | string | false | undefined
type Value = string | number | boolean | undefined | ((event: Event) => void)

/**
 * Creates an element. `on…` values are listeners, `true` is an attribute without a value, and `false` or `undefined`
 * leaves it out.
 */
export function h<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[N] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value)
    else setAttribute(element, key, value)
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== undefined && child !== false),
  )
  return element
}

/** Sets an attribute, or removes it for `false` and `undefined`. */
export function setAttribute(
  element: Element,
  name: string,
  value: string | number | boolean | undefined,
): void {
  if (value === undefined || value === false) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}

let count = 0
/** An id that no other element of the page has. */
export const createId = (): string => `quiz-${++count}`
