import type {Kinds} from '../../kinds/kinds.ts'
import {h, setAttribute} from '../dom.ts'
import {optionLabel, toOptionState} from './shared/option-state.ts'
import type {Widget, WidgetContext, WidgetState, WidgetType} from './widget.ts'

type Option = Kinds['choice']['public']['options'][number]

export const choiceWidget: WidgetType<'choice'> = {
  mount: mountChoice,
  nameFeedback: ({id}, {options}) => options.find((option) => option.id === id)?.content.text ?? '',
  showsRationales: true,
}

const toIds = (response: unknown): string[] =>
  [response].flat().filter((id): id is string => typeof id === 'string')

function mountChoice(host: HTMLElement, context: WidgetContext<'choice'>): Widget<'choice'> {
  const {question, strings, headingId, messageId, id, changed} = context
  const {multiple, options} = question
  const drafted = new Set(toIds(context.draft))
  const instruction = h(
    'p',
    {class: 'instruction', id: `${id}-instruction`},
    multiple ? strings.chooseSeveral : strings.chooseOne,
  )
  const inputs = options.map((option) =>
    h('input', {
      type: multiple ? 'checkbox' : 'radio',
      name: `${id}-option`,
      value: option.id,
      'aria-describedby': messageId,
      onchange: () => changed(readResponse()),
    }),
  )
  for (const input of inputs) input.checked = drafted.has(input.value)
  const rows = options.map((option, index) =>
    h('label', {class: 'option', part: 'option'}, inputs[index], context.rich(option.content, 'span')),
  )
  const group = h(
    'div',
    {
      class: 'options',
      role: multiple ? 'group' : 'radiogroup',
      'aria-labelledby': `${headingId} ${id}-instruction`,
    },
    ...rows,
  )
  host.append(instruction, group)

  function readResponse(): unknown {
    const ids = inputs.flatMap(({checked, value}) => (checked ? [value] : []))
    if (ids.length === 0) return undefined
    return multiple ? ids : ids[0]
  }

  return {
    update({closed, invalid, reveal, response}) {
      for (const input of inputs) setAttribute(input, 'aria-invalid', invalid ? 'true' : undefined)
      if (!closed) return
      host.replaceChildren(closedList(context, reveal, toIds(response)))
    },
    focus: () => (inputs.find(({checked}) => checked) ?? inputs[0])?.focus(),
  }
}

function closedList(
  context: WidgetContext<'choice'>,
  reveal: WidgetState<'choice'>['reveal'],
  chosen: readonly string[],
): HTMLElement {
  const rows = context.question.options.map((option) => closedOption(option, {context, reveal, chosen}))
  return h('ul', {class: 'options closed', 'aria-labelledby': context.headingId}, ...rows)
}

interface Closed {
  readonly context: WidgetContext<'choice'>
  readonly reveal: WidgetState<'choice'>['reveal']
  readonly chosen: readonly string[]
}

function closedOption(option: Option, {context, reveal, chosen}: Closed): HTMLElement {
  const {strings, rich} = context
  const {solved, feedback = []} = reveal
  const isChosen = chosen.includes(option.id)
  const isRight = solved?.key.includes(option.id)
  const rationale = solved?.rationales[option.id] ?? feedback.find(({id}) => id === option.id)?.rationale
  const state = toOptionState(isChosen, isRight)
  return h(
    'li',
    {class: `option ${state}`, part: `option ${state}`},
    optionLabel(state, strings, {isAnyChosen: chosen.length > 0}),
    rich(option.content),
    rationale && h('div', {class: 'rationale', part: 'rationale'}, rich(rationale)),
  )
}
