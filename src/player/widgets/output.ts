import {h} from '../dom.ts'
import {keyLine} from './shared/key-line.ts'
import {typedField} from './shared/typed-field.ts'
import type {Widget, WidgetContext, WidgetState, WidgetType} from './widget.ts'

export const outputWidget: WidgetType<'output'> = {mount}

function mount(host: HTMLElement, context: WidgetContext<'output'>): Widget<'output'> {
  const {draft, question, strings} = context
  const field = typedField(
    {
      label: strings.theOutput,
      lines: question.input === 'line' ? 'one' : 'several',
      code: true,
      ...(question.input !== 'line' && {note: strings.outputNote}),
      value: typeof draft === 'string' ? draft : '',
    },
    context,
  )
  const expected = h('div', {})
  host.append(field.element, expected)
  return {
    update(state) {
      field.setState({closed: state.closed, invalid: state.invalid !== undefined})
      expected.replaceChildren(...showExpected(context, state))
    },
    focus: () => field.input.focus(),
  }
}

function showExpected(
  {strings}: WidgetContext<'output'>,
  {closed, reveal: {solved, outcomes}, response}: WidgetState<'output'>,
): Node[] {
  if (!closed || !solved || outcomes?.at(-1) === 'right') return []
  const key = keyLine(strings.rightOutput, solved.key)
  const line = typeof response === 'string' ? findDifference(response, solved.key) : undefined
  return line === undefined ? [key] : [key, h('p', {class: 'note'}, strings.firstDifference(line))]
}

/** The first line that differs, from 1; white space at the ends of lines and of the text does not count. */
export function findDifference(typed: string, expected: string): number | undefined {
  const [own, key] = [typed, expected].map((text) =>
    text
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => line.trimEnd()),
  )
  if (!own || !key) return undefined
  const index = Array.from({length: Math.max(own.length, key.length)}).findIndex(
    (_, at) => own[at] !== key[at],
  )
  return index < 0 ? undefined : index + 1
}
