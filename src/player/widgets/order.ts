import type {Item} from '../../kinds/shared/question.ts'
import {h} from '../dom.ts'
import {orderStyles} from '../styles/widgets/order-styles.ts'
import {addDragging} from './order-drag.ts'
import {statusLabel} from './shared/status.ts'
import type {Widget, WidgetContext, WidgetState, WidgetType} from './widget.ts'

export const orderWidget: WidgetType<'order'> = {mount, sheet: orderStyles}

const readDraft = (draft: unknown, items: readonly Item[]): string[] => {
  const known = new Set(items.map(({id}) => id))
  const ids = Array.isArray(draft) ? draft : []
  return [...new Set(ids.filter((id): id is string => known.has(id)))]
}

type Control = 'up' | 'down' | 'remove'

/** Two lists: the learner's order, and the items not used. Everything works by keyboard; dragging is an extra. */
function mount(host: HTMLElement, context: WidgetContext<'order'>): Widget<'order'> {
  const {question, strings, rich, changed, announce, headingId, messageId, id} = context
  const {items} = question
  let placed = readDraft(context.draft, items)
  let roving = 0
  const contents = new Map(items.map((item) => [item.id, rich(item.content, 'span')]))
  const name = (item: string): string => items.find((one) => one.id === item)?.content.text ?? ''

  const ownList = h('ol', {class: 'order-own', 'aria-labelledby': `${id}-own`})
  const unusedList = h('ul', {class: 'order-unused plain', 'aria-labelledby': `${id}-unused ${headingId}`})
  const ownNote = h('p', {class: 'note'}, strings.orderEmpty)
  const unusedNote = h('p', {class: 'note'}, strings.orderAllUsed)
  host.append(
    h('p', {class: 'instruction'}, strings.orderNote),
    h(
      'div',
      {class: 'order'},
      h('div', {}, h('p', {class: 'label', id: `${id}-own`}, strings.yourOrder), ownNote, ownList),
      h('div', {}, h('p', {class: 'label', id: `${id}-unused`}, strings.notUsed), unusedNote, unusedList),
    ),
  )

  const listUnused = (): Item[] => items.filter((item) => !placed.includes(item.id))

  function render(): void {
    const unused = listUnused()
    roving = Math.min(roving, Math.max(unused.length - 1, 0))
    ownList.replaceChildren(...placed.map(ownRow))
    unusedList.replaceChildren(...unused.map(unusedRow))
    ownNote.hidden = placed.length > 0
    unusedNote.hidden = unused.length > 0
  }

  function ownRow(item: string, index: number): HTMLElement {
    const control = (kind: Control, sign: string, isOff: boolean): HTMLElement =>
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-control': kind,
          'aria-label': `${strings.orderControls[kind]}: ${name(item)}`,
          'aria-disabled': isOff ? 'true' : undefined,
          onclick: () => !isOff && act(kind, item),
        },
        sign,
      )
    return h(
      'li',
      {'data-item': item, part: 'option', draggable: 'true'},
      contents.get(item),
      h(
        'span',
        {class: 'order-controls'},
        control('up', '↑', index === 0),
        control('down', '↓', index === placed.length - 1),
        control('remove', '×', false),
      ),
    )
  }

  function unusedRow(item: Item, index: number): HTMLElement {
    const button = h(
      'button',
      {
        type: 'button',
        class: 'order-item',
        part: 'option',
        tabindex: index === roving ? 0 : -1,
        'aria-describedby': messageId,
        onclick: () => append(item.id),
      },
      contents.get(item.id),
    )
    return h('li', {'data-item': item.id, draggable: 'true'}, button)
  }

  const buttons = (): HTMLElement[] => [...unusedList.querySelectorAll('button')]
  const controlOf = (item: string, kind: Control): HTMLElement | null =>
    ownList.querySelector(`[data-item="${CSS.escape(item)}"] [data-control="${kind}"]`)

  function report(item: string): void {
    const place = placed.indexOf(item)
    announce(
      place < 0
        ? strings.orderRemoved(name(item))
        : strings.orderPlaced(name(item), place + 1, placed.length),
    )
    changed(placed.length === 0 ? undefined : [...placed])
  }

  /** Appends an item. The focus goes to the next one that is left, so that Enter alone fills the list. */
  function append(item: string): void {
    placed = [...placed, item]
    render()
    const next = buttons()[roving]
    ;(next ?? controlOf(item, 'up'))?.focus()
    report(item)
  }

  function act(kind: Control, item: string): void {
    if (kind === 'remove') {
      placed = placed.filter((one) => one !== item)
      roving = listUnused().findIndex(({id}) => id === item)
      render()
      buttons()[roving]?.focus()
    } else {
      moveTo(item, placed.indexOf(item) + (kind === 'up' ? -1 : 1))
      controlOf(item, kind)?.focus()
    }
    report(item)
  }

  function moveTo(item: string, index: number): void {
    const rest = placed.filter((one) => one !== item)
    placed = [...rest.slice(0, Math.max(index, 0)), item, ...rest.slice(Math.max(index, 0))]
    render()
  }

  ownList.addEventListener('keydown', (event) => {
    const item = (event.target as Element).closest<HTMLElement>('[data-item]')?.dataset['item']
    const step = {ArrowUp: -1, ArrowDown: 1}[event.key]
    if (!event.altKey || step === undefined || item === undefined) return
    event.preventDefault()
    const kind = step < 0 ? 'up' : 'down'
    const index = placed.indexOf(item) + step
    if (index >= 0 && index < placed.length) act(kind, item)
  })

  unusedList.addEventListener('keydown', (event) => {
    const all = buttons()
    const to = findTarget(event, {
      count: all.length,
      at: roving,
      texts: all.map((one) => one.textContent ?? ''),
    })
    if (to === undefined) return
    event.preventDefault()
    roving = to
    for (const [index, button] of all.entries()) button.tabIndex = index === roving ? 0 : -1
    all[roving]?.focus()
  })

  const stopDragging = addDragging(host, {
    ownList,
    drop(item, index) {
      if (index === undefined) placed = placed.filter((one) => one !== item)
      else moveTo(item, index)
      render()
      report(item)
    },
  })
  render()

  return {
    update(state) {
      if (!state.closed) return
      stopDragging()
      host.replaceChildren(...closedLists(context, state))
    },
    focus: () => (buttons()[roving] ?? ownList.querySelector('button'))?.focus(),
    destroy: stopDragging,
  }
}

interface Moving {
  readonly count: number
  readonly at: number
  readonly texts: readonly string[]
}

/** Where arrows, Home, End and the first letter of an item lead. */
function findTarget(event: KeyboardEvent, {count, at, texts}: Moving): number | undefined {
  const {key, altKey, ctrlKey, metaKey} = event
  if (altKey || ctrlKey || metaKey || count === 0) return undefined
  if (key === 'ArrowDown' || key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowUp' || key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key.length !== 1 || key === ' ') return undefined
  const starts = (index: number): boolean =>
    (texts[index] ?? '').trim().toLowerCase().startsWith(key.toLowerCase())
  const order = Array.from({length: count}, (_, step) => (at + 1 + step) % count)
  return order.find(starts)
}

function closedLists(
  {strings, rich, question}: WidgetContext<'order'>,
  {reveal: {solved, parts, outcomes}, response}: WidgetState<'order'>,
): Node[] {
  const own = readDraft(response, question.items)
  const find = (item: string): HTMLElement | undefined => {
    const content = question.items.find(({id}) => id === item)?.content
    return content && rich(content, 'span')
  }
  const label = (item: string): HTMLElement | undefined => {
    const outcome = parts?.find(({part}) => part === item)?.outcome
    if (solved && !solved.key.includes(item)) return statusLabel('wrong', strings.tooMuch)
    return outcome && statusLabel(outcome, strings.outcomes[outcome])
  }
  const list = (ids: readonly string[], isOwn: boolean): HTMLElement =>
    h('ol', {class: 'order-own closed'}, ...ids.map((id) => h('li', {}, find(id), ' ', isOwn && label(id))))
  const isRight = outcomes?.at(-1) === 'right'
  const isKeyOnly = solved !== undefined && own.length === 0
  return [
    ...(isKeyOnly ? [] : [h('p', {class: 'label'}, strings.yourOrder)]),
    ...(own.length > 0 ? [list(own, true)] : []),
    ...(own.length === 0 && !isKeyOnly ? [h('p', {class: 'muted'}, strings.noResponse)] : []),
    ...(solved && !isRight ? [h('p', {class: 'label'}, strings.rightOrder), list(solved.key, false)] : []),
  ]
}
