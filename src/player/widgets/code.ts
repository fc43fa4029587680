import {h} from '../dom.ts'
import {keyLine} from './shared/key-line.ts'
import {statusLabel} from './shared/status.ts'
import {typedField} from './shared/typed-field.ts'
import type {Widget, WidgetContext, WidgetType} from './widget.ts'

export const codeWidget: WidgetType<'code'> = {
  mount,
  async prepare(response, run) {
    const source = toSource(response)
    return source === undefined ? response : {source, results: await run(source)}
  },
}

const toSource = (response: unknown): string | undefined => {
  if (typeof response === 'string') return response
  const source =
    typeof response === 'object' && response !== null ? Reflect.get(response, 'source') : undefined
  return typeof source === 'string' ? source : undefined
}

function mount(host: HTMLElement, context: WidgetContext<'code'>): Widget<'code'> {
  const {draft, question, strings} = context
  const field = typedField(
    {
      label: strings.yourCode,
      lines: 'several',
      code: true,
      note: strings.codeNote,
      value: toSource(draft) ?? question.starter?.lines.join('\n') ?? '',
    },
    context,
  )
  const results = h('div', {class: 'results'})
  host.append(field.element, results)
  return {
    update({closed, invalid, reveal: {parts = [], solved}}) {
      field.setState({closed, invalid: invalid !== undefined})
      const rows = parts.map(({part, outcome}) =>
        h('li', {}, statusLabel(outcome, strings.test(part, outcome === 'right'))),
      )
      results.replaceChildren(h('ul', {class: 'plain'}, ...rows))
      if (closed && solved?.reference)
        results.append(keyLine(strings.referenceSolution, solved.reference.lines.join('\n')))
    },
    focus: () => field.input.focus(),
  }
}
