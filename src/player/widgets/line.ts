import {h, setAttribute} from '../dom.ts'
import {lineStyles} from '../styles/widgets/line-styles.ts'
import {optionLabel, toOptionState} from './shared/option-state.ts'
import type {Widget, WidgetContext, WidgetState, WidgetType} from './widget.ts'

export const lineWidget: WidgetType<'line'> = {
  mount,
  sheet: lineStyles,
  nameFeedback: ({id}, _, {line}) => line(id),
  showsRationales: true,
}

const toLines = (response: unknown): number[] =>
  [response]
    .flat()
    .map(Number)
    .filter((line) => Number.isInteger(line))

/** Makes the lines of a fence in the stem the controls. */
function mount(host: HTMLElement, context: WidgetContext<'line'>): Widget<'line'> {
  const {question, stem, strings, id, headingId, messageId, changed} = context
  const {fence, multiple} = question
  const pre = stem.querySelectorAll('pre')[fence]
  const lines = [...(pre?.querySelectorAll<HTMLElement>('.code-line') ?? [])]
  const drafted = toLines(context.draft)
  const instruction = h(
    'p',
    {class: 'instruction', id: `${id}-instruction`},
    multiple ? strings.chooseLines : strings.chooseLine,
  )
  host.append(instruction)
  pre?.classList.add('choosable')
  setAttribute(pre ?? host, 'data-lines', lines.length)
  const inputs = lines.map((line, index) => {
    const text = line.textContent?.trim() ?? ''
    const input = h('input', {
      type: multiple ? 'checkbox' : 'radio',
      name: `${id}-line`,
      value: index + 1,
      'aria-label': text === '' ? strings.emptyLine(index + 1) : strings.lineWithText(index + 1, text),
      'aria-describedby': messageId,
      onchange: () => changed(readResponse()),
    })
    input.checked = drafted.includes(index + 1)
    // A click anywhere in the row chooses it; screen readers read the name of the control.
    const row = h('label', {class: 'line-row', part: 'option'}, input, lineNumber(index + 1))
    line.replaceWith(row)
    row.append(line)
    return input
  })
  const group = pre?.querySelector('code') ?? pre
  group?.setAttribute('role', multiple ? 'group' : 'radiogroup')
  group?.setAttribute('aria-labelledby', `${headingId} ${id}-instruction`)

  function readResponse(): unknown {
    const chosen = inputs.flatMap(({checked}, index) => (checked ? [index + 1] : []))
    if (chosen.length === 0) return undefined
    return multiple ? chosen : chosen[0]
  }

  return {
    update(state) {
      for (const input of inputs) setAttribute(input, 'aria-invalid', state.invalid ? 'true' : undefined)
      if (!state.closed) return
      instruction.remove()
      group?.removeAttribute('role')
      group?.removeAttribute('aria-labelledby')
      for (const [index, line] of lines.entries())
        closeRow(line, {number: index + 1, state, chosen: toLines(state.response), context})
      host.replaceChildren(...rationales(context, state))
    },
    focus: () => (inputs.find(({checked}) => checked) ?? inputs[0])?.focus(),
  }
}

const lineNumber = (number: number): HTMLElement =>
  h('span', {class: 'line-number quiz-aside', 'aria-hidden': 'true'}, String(number))

interface Closed {
  readonly number: number
  readonly state: WidgetState<'line'>
  readonly chosen: readonly number[]
  readonly context: WidgetContext<'line'>
}

function closeRow(line: HTMLElement, {number, state: {reveal}, chosen, context}: Closed): void {
  const state = toOptionState(chosen.includes(number), reveal.solved?.key.includes(number))
  const row = h('span', {class: `line-row closed ${state}`, part: `option ${state}`}, lineNumber(number))
  ;(line.closest('.line-row') ?? line).replaceWith(row)
  row.append(line)
  const label = optionLabel(state, context.strings, {isAnyChosen: chosen.length > 0})
  if (!label) return
  label.classList.add('quiz-aside')
  row.append(label)
}

function rationales(
  {strings, rich}: WidgetContext<'line'>,
  {reveal: {solved, feedback = []}}: WidgetState<'line'>,
): Node[] {
  const all = solved
    ? Object.entries(solved.rationales)
    : feedback.map(({id, rationale}) => [id, rationale] as const)
  if (all.length === 0) return []
  const rows = all.map(([line, rationale]) =>
    h('li', {}, h('span', {class: 'label'}, strings.line(line)), ' ', rich(rationale)),
  )
  return [h('ul', {class: 'plain rationales', part: 'rationale'}, ...rows)]
}
