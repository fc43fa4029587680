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
    checkAll(entries.map(({target}) => target as HTMLElement))
  })
  observer.observe(element)
}

/** Checks again what may have changed without a new size, such as code that wraps now. */
export function checkOverflow(root: ParentNode): void {
  checkAll([...root.querySelectorAll<HTMLElement>('pre, .scrolls')])
}

/** Measures all before it changes any, so that the page is laid out once. */
function checkAll(elements: readonly HTMLElement[]): void {
  const measured = elements
    .filter(({isConnected}) => isConnected)
    .map((element) => ({element, overflows: element.scrollWidth > element.clientWidth + 1}))
  for (const {element, overflows} of measured) {
    const options = watched.get(element)
    if (options) show(element, overflows, options)
  }
}

function show(element: HTMLElement, overflows: boolean, options: Watched): void {
  if (overflows) {
    element.tabIndex = 0
    element.setAttribute('role', 'region')
    element.setAttribute('aria-label', options.label)
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name)
  }
  options.onChange?.(overflows)
}
