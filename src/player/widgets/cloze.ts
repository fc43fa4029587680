import type {Blank, BlankKey, PublicClozeQuestion} from '../../kinds/cloze/schema.ts'
import {h, setAttribute} from '../dom.ts'
import {clozeStyles} from '../styles/widgets/cloze-styles.ts'
import {toRightNumber, toRightText} from './shared/right-text.ts'
import {statusLabel} from './shared/status.ts'
import {straightenCode} from './shared/straighten-code.ts'
import {symbolBar} from './shared/symbol-bar.ts'
import {codeAttributes} from './shared/typed-field.ts'
import type {Widget, WidgetContext, WidgetState, WidgetType} from './widget.ts'

export const clozeWidget: WidgetType<'cloze'> = {
  mount,
  sheet: clozeStyles,
  nameFeedback: ({part}, {blanks}, strings) =>
    strings.blank(blanks.findIndex(({id}) => id === part) + 1, blanks.length),
}

function readDraft(draft: unknown): Map<string, string> {
  const entries = typeof draft === 'object' && draft !== null ? Object.entries(draft) : []
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

interface Gap {
  readonly blank: Blank
  readonly number: number
  readonly place: HTMLElement
  readonly control: HTMLInputElement | HTMLSelectElement
}

/** Puts a control in the place of every blank in the stem. */
function mount(host: HTMLElement, context: WidgetContext<'cloze'>): Widget<'cloze'> {
  const {question, stem, strings, changed} = context
  const drafted = readDraft(context.draft)
  const places = [...stem.querySelectorAll<HTMLElement>('[data-blank]')]
  const gaps = question.blanks.flatMap((blank, index): Gap[] => {
    const place = places.find((one) => one.dataset['blank'] === blank.id)
    return place ? [createGap({blank, number: index + 1, place}, context, drafted.get(blank.id))] : []
  })
  for (const {blank, place, control} of gaps) place.replaceChildren(control, ...listOnPaper(blank))
  let last: HTMLInputElement | undefined
  const inCode = gaps.flatMap(({control}) =>
    control instanceof HTMLInputElement && control.dir === 'ltr' ? [control] : [],
  )
  for (const control of inCode) control.addEventListener('focus', () => (last = control))
  const bar = symbolBar(() => last ?? inCode[0], strings)
  host.append(
    h('p', {class: 'instruction'}, strings.fillBlanks(question.blanks.length)),
    ...gaps.flatMap((gap) => (gap.blank.input === 'unit' ? [unitNote(gap, context)] : [])),
    ...(inCode.length > 0 ? [bar] : []),
  )
  const report = (): void => {
    const filled = gaps.flatMap(({blank, control}) =>
      control.value.trim() === '' ? [] : [[blank.id, control.value]],
    )
    changed(filled.length === 0 ? undefined : Object.fromEntries(filled))
  }
  for (const {control} of gaps) control.addEventListener('input', report)
  const find = (part?: string): Gap | undefined => gaps.find(({blank}) => blank.id === part)
  return {
    update(state) {
      const {closed, invalid} = state
      for (const {blank, control} of gaps)
        setAttribute(
          control,
          'aria-invalid',
          invalid && (invalid.part ?? blank.id) === blank.id ? 'true' : undefined,
        )
      if (!closed) return
      host.replaceChildren()
      for (const gap of gaps) gap.place.replaceChildren(closedGap(gap, context, state))
    },
    focus(part) {
      const empty = gaps.find(({control}) => control.value === '')
      ;(find(part) ?? empty ?? gaps[0])?.control.focus()
    },
  }
}

/** The note that a blank needs a number with its unit; its field is described by it. */
function unitNote(
  {blank, number, control}: Gap,
  {question, strings, id}: WidgetContext<'cloze'>,
): HTMLElement {
  const noteId = `${id}-${blank.id}-unit`
  control.setAttribute('aria-describedby', `${noteId} ${control.getAttribute('aria-describedby')}`)
  const name = strings.blank(number, question.blanks.length)
  return h('p', {class: 'instruction', id: noteId}, `${name}: ${strings.aNumberWithUnit}`)
}

function createGap(
  at: Omit<Gap, 'control'>,
  {question, strings, messageId, submit}: WidgetContext<'cloze'>,
  value = '',
): Gap {
  const {blank, number, place} = at
  const attributes = {
    class: 'blank',
    part: 'input',
    'aria-label': `${strings.blank(number, question.blanks.length)}: ${textAround(place)}`,
    'aria-describedby': messageId,
  }
  if (blank.options) {
    const control = h(
      'select',
      attributes,
      h('option', {value: ''}, strings.chooseBlank),
      ...blank.options.map(({id, content}) => h('option', {value: id}, content.text)),
    )
    control.value = value
    return {...at, control}
  }
  const isCode = isTypedCode(question, place)
  const control = h('input', {
    ...attributes,
    class: isCode ? 'blank mono' : 'blank',
    type: 'text',
    autocomplete: 'off',
    dir: isCode ? 'ltr' : 'auto',
    ...codeAttributes(isCode),
  })
  control.value = value
  if (isCode) control.addEventListener('input', () => straightenCode(control))
  control.addEventListener('keydown', ({key, isComposing, ctrlKey, metaKey}) => {
    if (key === 'Enter' && !isComposing && !ctrlKey && !metaKey) submit()
  })
  return {...at, control}
}

/** The options of a blank, which its menu does not show on paper. */
function listOnPaper({options}: Blank): Node[] {
  if (!options) return []
  const texts = options.map(({content}) => content.text).join(' / ')
  return [h('span', {class: 'on-paper quiz-aside', dir: 'auto'}, ` (${texts})`)]
}

/** Whether code is typed in a place: within code, or anywhere if the question says so. */
const isTypedCode = ({input}: PublicClozeQuestion, place: HTMLElement): boolean =>
  input === 'code' || place.closest('code') !== null

/** The line of code or the paragraph around a blank, with every blank as `___`. */
function textAround(place: HTMLElement): string {
  const around = place.closest('.code-line, p, li, td, th, h2, h3, h4, h5, h6') ?? place.parentElement
  const copy = around?.cloneNode(true) as Element | undefined
  for (const blank of copy?.querySelectorAll('[data-blank]') ?? []) blank.replaceChildren('___')
  return copy?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 200) ?? ''
}

function closedGap(
  {blank}: Gap,
  {strings}: WidgetContext<'cloze'>,
  {reveal, response}: WidgetState<'cloze'>,
): HTMLElement {
  const typed = readDraft(response).get(blank.id) ?? ''
  const key = reveal.solved?.key[blank.id]
  // Without a response there is only the key to read.
  if (key && readDraft(response).size === 0)
    return h(
      'span',
      {class: 'blank closed right', part: 'input right'},
      h('span', {class: 'key'}, toKeyText(blank, key)),
    )
  const status = reveal.parts?.find(({part}) => part === blank.id)?.outcome
  const shown = status ?? (key && 'wrong')
  const right = key && status !== 'right' ? toKeyText(blank, key) : undefined
  return h(
    'span',
    {class: `blank closed ${status ?? ''}`, part: `input ${status ?? ''}`},
    typed === '' ? h('span', {class: 'muted'}, strings.noResponse) : toShownText(blank, typed),
    ' ',
    shown && statusLabel(shown, strings.outcomes[shown]),
    right !== undefined &&
      h('span', {class: 'correction'}, `${strings.rightResponse} `, h('span', {class: 'key'}, right)),
  )
}

const toShownText = ({options}: Blank, typed: string): string =>
  options?.find(({id}) => id === typed)?.content.text ?? typed

function toKeyText(blank: Blank, key: BlankKey): string | undefined {
  switch (key.kind) {
    case 'choice':
      return toShownText(blank, key.right)
    case 'numeric':
      return toRightNumber(key)
    case 'text':
      return toRightText(key)
  }
}
