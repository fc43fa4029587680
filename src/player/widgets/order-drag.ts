interface Dragging {
  readonly ownList: HTMLElement
  /** The item goes to this place of the learner's order, or out of it. */
  readonly drop: (item: string, index: number | undefined) => void
}

/** Lets a mouse drag items between and within the lists. Returns what stops it. */
export function addDragging(host: HTMLElement, {ownList, drop}: Dragging): () => void {
  const controller = new AbortController()
  const {signal} = controller
  let dragged: string | undefined
  host.addEventListener(
    'dragstart',
    ({target, dataTransfer}) => {
      dragged = (target as Element).closest<HTMLElement>('[data-item]')?.dataset['item']
      dataTransfer?.setData('text/plain', dragged ?? '')
    },
    {signal},
  )
  host.addEventListener('dragover', (event) => dragged !== undefined && event.preventDefault(), {signal})
  host.addEventListener(
    'drop',
    (event) => {
      if (dragged === undefined) return
      event.preventDefault()
      const isOwn = ownList.parentElement?.contains(event.target as Node) === true
      drop(dragged, isOwn ? findPlace(ownList, dragged, event.clientY) : undefined)
      dragged = undefined
    },
    {signal},
  )
  host.addEventListener('dragend', () => (dragged = undefined), {signal})
  return () => controller.abort()
}

/** How many other items lie above the pointer. */
function findPlace(list: HTMLElement, dragged: string, y: number): number {
  const others = [...list.children].filter((row) => (row as HTMLElement).dataset['item'] !== dragged)
  return others.filter((row) => {
    const {top, height} = row.getBoundingClientRect()
    return top + height / 2 < y
  }).length
}
