import {h} from '../../dom.ts'
import type {QuestionStrings} from '../../strings/question-strings.ts'

const symbols = ['(', ')', '[', ']', '{', '}', ':', '=', '_', '"', "'"]

/** Buttons for characters that take several taps on a touch screen; shown on coarse pointers only. */
export function symbolBar(
  field: () => HTMLInputElement | HTMLTextAreaElement | undefined,
  strings: QuestionStrings,
): HTMLElement {
  const insert = (symbol: string): void => {
    const input = field()
    if (!input || input.readOnly) return
    input.setRangeText(symbol, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end')
    input.focus()
    input.dispatchEvent(new Event('input', {bubbles: true}))
  }
  const buttons = symbols.map((symbol) =>
    h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        // The field keeps the focus, and the keyboard of the phone stays open.
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => insert(symbol),
      },
      symbol,
    ),
  )
  return h('div', {class: 'symbols', role: 'group', 'aria-label': strings.symbols}, ...buttons)
}
