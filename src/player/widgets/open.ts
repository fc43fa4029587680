import {h} from '../dom.ts'
import {typedField} from './shared/typed-field.ts'
import type {Widget, WidgetContext, WidgetState, WidgetType} from './widget.ts'

export const openWidget: WidgetType<'open'> = {mount}

const read = (response: unknown, field: string): unknown =>
  typeof response === 'object' && response !== null ? Reflect.get(response, field) : undefined

const toText = (response: unknown): string => {
  const text = typeof response === 'string' ? response : read(response, 'text')
  return typeof text === 'string' ? text : ''
}

function mount(host: HTMLElement, context: WidgetContext<'open'>): Widget<'open'> {
  const {draft, question, strings} = context
  const field = typedField(
    {
      label: strings.yourResponse,
      lines: question.input === 'line' ? 'one' : 'several',
      code: question.input === 'code',
      value: toText(draft),
    },
    context,
  )
  const rubric = h('div', {class: 'rubric'})
  host.append(field.element, rubric)
  return {
    update(state) {
      field.setState({closed: state.closed, invalid: state.invalid !== undefined})
      rubric.replaceChildren(...(state.closed ? renderRubric(context, state) : []))
    },
    focus: () => field.input.focus(),
  }
}

/** The criteria, with a field for the marks of each while the learner may judge. */
function renderRubric(
  {strings, rich, judge}: WidgetContext<'open'>,
  {reveal: {solved}, mayJudge, response}: WidgetState<'open'>,
): Node[] {
  if (!solved) return []
  const canJudge = mayJudge === true && judge !== undefined
  const marks = read(response, 'marks')
  const contents = solved.key.flatMap(({content}) => content ?? [])
  if (!canJudge && marks === undefined)
    return contents.length === 0
      ? []
      : [
          h('p', {class: 'label'}, strings.criteria),
          h('ul', {}, ...contents.map((content) => h('li', {}, rich(content, 'span')))),
        ]
  const fields = new Map(
    solved.key.map(({id, points}) => {
      const input = h('input', {type: 'number', min: 0, max: points, step: 'any', part: 'input'})
      const given = read(marks, id)
      input.value = typeof given === 'number' ? String(given) : ''
      input.readOnly = !canJudge
      return [id, input] as const
    }),
  )
  const rows = solved.key.map(({id, content, points}) =>
    h(
      'li',
      {},
      h(
        'label',
        {},
        content ? rich(content, 'span') : h('span', {}, strings.judgeResponse),
        fields.get(id),
        h('span', {class: 'muted'}, strings.marksOf(points)),
      ),
    ),
  )
  const submit = (): void => {
    const empty = [...fields.values()].find((input) => input.value === '' || !input.checkValidity())
    if (empty) return void empty.focus()
    judge?.({marks: Object.fromEntries([...fields].map(([id, {valueAsNumber}]) => [id, valueAsNumber]))})
  }
  return [
    ...(contents.length > 0 ? [h('p', {class: 'label'}, strings.rubric)] : []),
    h('ul', {class: 'marks'}, ...rows),
    ...(canJudge ? [h('button', {type: 'button', part: 'button', onclick: submit}, strings.judge)] : []),
  ]
}
