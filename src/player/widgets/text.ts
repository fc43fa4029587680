import {showKey} from './shared/key-line.ts'
import {toRightText} from './shared/right-text.ts'
import {typedField} from './shared/typed-field.ts'
import type {Widget, WidgetContext, WidgetType} from './widget.ts'

export const textWidget: WidgetType<'text'> = {mount}

function mount(host: HTMLElement, context: WidgetContext<'text'>): Widget<'text'> {
  const {draft, question, strings} = context
  const field = typedField(
    {
      label: strings.yourResponse,
      // A program may have several lines.
      lines: question.input === undefined ? 'one' : 'several',
      code: question.input === 'code',
      value: typeof draft === 'string' ? draft : '',
    },
    context,
  )
  host.append(field.element)
  return {
    update({closed, invalid, reveal}) {
      field.setState({closed, invalid: invalid !== undefined})
      if (closed)
        showKey(host, reveal, {strings, toText: () => reveal.solved && toRightText(reveal.solved.key)})
    },
    focus: () => field.input.focus(),
  }
}
