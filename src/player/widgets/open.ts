import {h} from '../dom.ts'
import {typedField} from './typed-field.ts'
import type {Widget, WidgetContext, WidgetType} from './widget.ts'

export const openWidget: WidgetType<'open'> = {mount}

const toText = (response: unknown): string => {
  if (typeof response === 'string') return response
  const text = typeof response === 'object' && response !== null ? Reflect.get(response, 'text') : undefined
  return typeof text === 'string' ? text : ''
}

function mount(host: HTMLElement, context: WidgetContext<'open'>): Widget<'open'> {
  const {draft, strings, rich} = context
  const field = typedField({label: strings.yourResponse, lines: 'several', value: toText(draft)}, context)
  const rubric = h('div', {class: 'rubric'})
  host.append(field.element, rubric)
  return {
    update({closed, invalid, reveal: {solved}}) {
      field.setState({closed, invalid: invalid !== undefined})
      if (!closed || !solved || rubric.hasChildNodes()) return
      const rows = solved.key.map(({content, points}) =>
        h('li', {}, rich(content, 'span'), ' ', h('span', {class: 'muted'}, strings.points(points))),
      )
      rubric.append(h('p', {class: 'label'}, strings.rubric), h('ul', {}, ...rows))
    },
    focus: () => field.input.focus(),
  }
}
