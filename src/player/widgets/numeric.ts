import {showKey} from './shared/key-line.ts'
import {toRightNumber} from './shared/right-text.ts'
import {typedField} from './shared/typed-field.ts'
import type {Widget, WidgetContext, WidgetType} from './widget.ts'

export const numericWidget: WidgetType<'numeric'> = {mount}

function mount(host: HTMLElement, context: WidgetContext<'numeric'>): Widget<'numeric'> {
  const {draft, question, strings} = context
  const field = typedField(
    {
      label: question.input === 'unit' ? strings.aNumberWithUnit : strings.aNumber,
      lines: 'one',
      value: typeof draft === 'string' ? draft : '',
    },
    context,
  )
  // No numeric keyboard: minus, slash, exponents and units are typed.
  field.input.classList.add('short')
  host.append(field.element)
  return {
    update({closed, invalid, reveal}) {
      field.setState({closed, invalid: invalid !== undefined})
      if (closed)
        showKey(host, reveal, {strings, toText: () => reveal.solved && toRightNumber(reveal.solved.key)})
    },
    focus: () => field.input.focus(),
  }
}
