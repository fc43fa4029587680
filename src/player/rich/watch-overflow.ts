interface Watched {
  readonly label: string
  readonly onChange?: (overflows: boolean) => void
}

const watched = new WeakMap<Element, Watched>()
let observer: ResizeObserver | undefined

/** Makes an element a focusable region while it scrolls sideways, so that it can be read by keyboard. */
export function watchOverflow(element: HTMLElement, options: Watched): void {
  if (typeof ResizeObserver === 'undefined') return
  watched.set(element, options)
  observer ??= new ResizeObserver((entries) => {
    for (const {target} of entries) check(target as HTMLElement)
  })
  observer.observe(element)
}

/** Checks again what may have changed without a new size, such as code that wraps now. */
export function checkOverflow(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('pre, .scrolls')) check(element)
}

function check(element: HTMLElement): void {
  const options = watched.get(element)
  if (!options || !element.isConnected) return
  const overflows = element.scrollWidth > element.clientWidth + 1
  if (overflows) {
    element.tabIndex = 0
    element.setAttribute('role', 'region')
    element.setAttribute('aria-label', options.label)
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name)
  }
  options.onChange?.(overflows)
}
