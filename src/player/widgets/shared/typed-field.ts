import {h, setAttribute} from '../../dom.ts'
import type {WidgetContext} from '../widget.ts'
import {straightenCode} from './straighten-code.ts'
import {symbolBar} from './symbol-bar.ts'

export interface FieldOptions {
  readonly label: string
  readonly lines: 'one' | 'several'
  /** Whether it is code: monospaced, left to right, without help by the keyboard of a phone. */
  readonly code?: boolean
  readonly note?: string
  readonly value: string
}

export interface TypedField {
  readonly element: HTMLElement
  readonly input: HTMLInputElement | HTMLTextAreaElement
  setState(state: {closed: boolean; invalid: boolean}): void
}

type FieldContext = Pick<WidgetContext, 'changed' | 'headingId' | 'id' | 'messageId' | 'strings' | 'submit'>

/** A field for a typed response, with its label. */
export function typedField(
  {label, lines, code = false, note, value}: FieldOptions,
  {changed, headingId, id, messageId, strings, submit}: FieldContext,
): TypedField {
  const attributes = {
    id: `${id}-field`,
    class: code ? 'field mono' : 'field',
    part: 'input',
    'aria-labelledby': `${id}-label ${headingId}`,
    'aria-describedby': note === undefined ? messageId : `${id}-note ${messageId}`,
    autocomplete: 'off',
    ...codeAttributes(code),
  }
  const input =
    lines === 'one'
      ? h('input', {...attributes, type: 'text', dir: code ? 'ltr' : 'auto'})
      : h('textarea', {...attributes, rows: 4, wrap: code ? 'off' : 'soft', dir: code ? 'ltr' : 'auto'})
  input.value = value
  const report = (): void => {
    if (code) straightenCode(input)
    fitRows(input)
    changed(input.value.trim() === '' ? undefined : input.value)
  }
  input.addEventListener('input', report)
  if (lines === 'one') {
    input.addEventListener('keydown', (event) => {
      const {key, isComposing, ctrlKey, metaKey} = event as KeyboardEvent
      if (key !== 'Enter' || isComposing || ctrlKey || metaKey) return
      event.preventDefault()
      submit()
    })
  }
  fitRows(input)
  const bar = code ? symbolBar(() => input, strings) : undefined
  const element = h(
    'div',
    {class: 'typed'},
    h('label', {id: `${id}-label`, for: `${id}-field`}, label),
    input,
    bar,
    note !== undefined && h('p', {class: 'note', id: `${id}-note`}, note),
  )
  return {
    element,
    input,
    setState({closed, invalid}) {
      input.readOnly = closed
      element.hidden = closed && input.value === ''
      setAttribute(input, 'aria-invalid', invalid ? 'true' : undefined)
      bar?.toggleAttribute('hidden', closed)
    },
  }
}

/** Attributes that keep the keyboard of a phone from changing code. */
export function codeAttributes(code: boolean): Readonly<Record<string, string>> {
  return code ? {autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false'} : {}
}

function fitRows(input: HTMLInputElement | HTMLTextAreaElement): void {
  if (input instanceof HTMLTextAreaElement)
    input.rows = Math.min(Math.max(input.value.split('\n').length + 1, 4), 24)
}
