import {h} from '../../dom.ts'
import type {QuestionStrings} from '../../strings/question-strings.ts'

/** The right response, as it would be typed. */
export function keyLine(label: string, text: string): HTMLElement {
  const isLong = text.includes('\n')
  const shown = isLong
    ? h('pre', {dir: 'ltr'}, h('code', {}, text))
    : h('code', {dir: text === '' ? undefined : 'auto', class: 'key'}, text)
  return h('div', {class: 'key-line'}, h('span', {class: 'label'}, label), ' ', shown)
}

/** Shows the key below a field, unless the response was right. */
export function showKey(
  host: HTMLElement,
  {solved, outcomes}: {readonly solved?: unknown; readonly outcomes?: readonly string[] | undefined},
  {strings, toText}: {readonly strings: QuestionStrings; readonly toText: () => string | undefined},
): void {
  host.querySelector('.key-line')?.remove()
  if (!solved || outcomes?.at(-1) === 'right') return
  const text = toText()
  if (text !== undefined) host.append(keyLine(strings.rightResponse, text))
}
