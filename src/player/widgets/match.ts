import type {Item} from '../../kinds/shared/question.ts'
import {h, setAttribute} from '../dom.ts'
import {matchStyles} from '../styles/widgets/match-styles.ts'
import {statusLabel} from './shared/status.ts'
import type {Widget, WidgetContext, WidgetState, WidgetType} from './widget.ts'

export const matchWidget: WidgetType<'match'> = {mount, sheet: matchStyles}

/** A, B, … Z, AA, AB, …, so that long items need not be repeated in every menu. */
export function toLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? toLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

function readDraft(draft: unknown): Map<string, string> {
  const entries: unknown[] = typeof draft === 'object' && draft !== null ? Object.entries(draft) : []
  const pairs = Array.isArray(draft) ? draft : entries
  return new Map(
    pairs.filter(
      (pair): pair is [string, string] => Array.isArray(pair) && pair.every((id) => typeof id === 'string'),
    ),
  )
}

/** Whether a menu can show the item: one short line without markup. */
const isPlain = ({content}: Item): boolean => content.text.length <= 40 && !/<(?!p>|\/p>)/.test(content.html)

function mount(host: HTMLElement, context: WidgetContext<'match'>): Widget<'match'> {
  const {question, strings, rich, changed, id, messageId, headingId} = context
  const {left, right, heads} = question
  const drafted = readDraft(context.draft)
  const areLettered = !right.every(isPlain)
  const nameRight = (item: Item, index: number): string =>
    areLettered ? `${toLetters(index)}: ${shorten(item.content.text)}` : item.content.text

  const selects = new Map(
    left.map((item, index) => {
      const select = h(
        'select',
        {
          part: 'input',
          'data-left': item.id,
          'aria-labelledby': `${id}-left-${index}`,
          'aria-describedby': messageId,
          onchange: () => changed(readResponse()),
        },
        h('option', {value: ''}, strings.chooseMatch),
        ...right.map((one, at) => h('option', {value: one.id}, nameRight(one, at))),
      )
      select.value = drafted.get(item.id) ?? ''
      return [item.id, select] as const
    }),
  )

  function readResponse(): unknown {
    const pairs = [...selects].flatMap(([item, {value}]) => (value === '' ? [] : [[item, value]]))
    return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
  }

  const legend = h(
    'ol',
    // Menus show nothing on paper.
    {class: areLettered ? 'lettered' : 'lettered on-paper'},
    ...right.map((item, index) =>
      h('li', {}, h('span', {class: 'letter', 'aria-hidden': 'true'}, toLetters(index)), rich(item.content)),
    ),
  )
  const cells = left.map((item, index) => ({
    item,
    head: h('th', {scope: 'row', id: `${id}-left-${index}`}, rich(item.content)),
    cell: h('td', {}, selects.get(item.id)),
  }))
  host.append(
    h('p', {class: 'instruction'}, strings.matchNote),
    ...(areLettered ? [h('p', {class: 'label'}, rich(heads[1], 'span'))] : []),
    legend,
    h(
      'table',
      {class: 'match', 'aria-labelledby': headingId},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', {scope: 'col'}, rich(heads[0], 'span')),
          h('th', {scope: 'col'}, rich(heads[1], 'span')),
        ),
      ),
      h('tbody', {}, ...cells.map(({head, cell}) => h('tr', {}, head, cell))),
    ),
  )

  function close(state: WidgetState<'match'>): void {
    for (const {item, cell} of cells) cell.replaceChildren(...closedCell(item, {context, state}))
  }

  return {
    update(state) {
      for (const select of selects.values())
        setAttribute(select, 'aria-invalid', state.invalid ? 'true' : undefined)
      if (state.closed) close(state)
    },
    focus: () => {
      const [first] = selects.values()
      ;([...selects.values()].find(({value}) => value === '') ?? first)?.focus()
    },
  }
}

interface Closed {
  readonly context: WidgetContext<'match'>
  readonly state: WidgetState<'match'>
}

function closedCell(item: Item, {context, state: {reveal, response}}: Closed): Node[] {
  const {question, strings, rich} = context
  const find = (id: string | undefined): Item | undefined => question.right.find((one) => one.id === id)
  const own = find(readDraft(response).get(item.id))
  const outcome = reveal.parts?.find(({part}) => part === item.id)?.outcome
  const key = find(reveal.solved?.key[item.id])
  // Without a response there is only the key to read.
  if (key && readDraft(response).size === 0) return [rich(key.content)]
  const isRight = outcome === 'right' || (key !== undefined && key === own)
  return [
    own ? rich(own.content) : h('span', {class: 'muted'}, strings.noResponse),
    ...(outcome || key
      ? [statusLabel(isRight ? 'right' : 'wrong', isRight ? strings.right : strings.notRight)]
      : []),
    ...(key && !isRight
      ? [
          h(
            'div',
            {class: 'correction'},
            h('span', {class: 'label'}, strings.rightResponse),
            ' ',
            rich(key.content, 'span'),
          ),
        ]
      : []),
  ]
}

const shorten = (text: string): string => (text.length > 32 ? `${text.slice(0, 31)}…` : text)
