import {h} from '../dom.ts'
import {showCode} from './shared/show-code.ts'
import {statusLabel} from './shared/status.ts'
import {typedField} from './shared/typed-field.ts'
import type {Widget, WidgetContext, WidgetState, WidgetType} from './widget.ts'

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
  const language = question.language ?? question.starter?.language
  const field = typedField(
    {
      label: language === undefined ? strings.yourCode : `${strings.yourCode} (${language})`,
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
    update(state) {
      const {closed, invalid, reveal} = state
      const {parts = [], solved} = reveal
      field.setState({closed, invalid: invalid !== undefined})
      const rows = parts.map(({part, outcome}) =>
        h('li', {}, statusLabel(outcome, strings.test(part, outcome === 'right'))),
      )
      results.replaceChildren(h('ul', {class: 'plain'}, ...rows))
      if (!closed || !solved) return
      const {reference, key} = solved
      if (reference)
        results.append(h('p', {class: 'label'}, strings.referenceSolution), showCode(reference, context))
      if (state.mayJudge) results.append(...renderTests(context, state))
      // Without a program that passes them, the tests are all that the key says.
      else if (!reference)
        results.append(
          h('p', {class: 'label'}, strings.tests),
          ...key.map(({program}) => showCode(program, context)),
        )
    },
    focus: () => field.input.focus(),
  }
}

/** The tests, for a learner who runs them and says which passed. */
function renderTests(
  context: WidgetContext<'code'>,
  {reveal: {solved}}: WidgetState<'code'>,
): readonly HTMLElement[] {
  const {strings, judge} = context
  if (!solved || !judge) return []
  const boxes = solved.key.map(({id, program}) => {
    const box = h('input', {type: 'checkbox', part: 'input'})
    const label = h('label', {}, box, strings.test(id, true))
    return {id, box, row: h('li', {}, label, showCode(program, context))}
  })
  const submit = (): void => judge({results: Object.fromEntries(boxes.map(({id, box}) => [id, box.checked]))})
  return [
    h('p', {class: 'label'}, strings.whichTests),
    h('ul', {class: 'marks'}, ...boxes.map(({row}) => row)),
    h('button', {type: 'button', part: 'button', onclick: submit}, strings.judge),
  ]
}
