import type {Kind, PublicQuestion} from '../../kinds/kinds.ts'
import {createId, h} from '../dom.ts'
import type {OwnJudgement} from '../driver/driver.ts'
import {renderRich} from '../rich/render-rich.ts'
import type {RichContext} from '../rich/rich-context.ts'
import type {Widget, WidgetContext, WidgetReveal, WidgetState, Widgets} from '../widgets/widget.ts'

export interface BodyOptions {
  readonly question: PublicQuestion
  readonly licence: string | undefined
  /** A response to begin with. */
  readonly draft: unknown
  /** That of the question's kind. */
  readonly widget: Widgets[Kind]
  readonly rich: RichContext
  /** The id of the heading that names the question. */
  readonly headingId: string
  readonly changed: (response: unknown) => void
  readonly submit: () => void
  readonly announce: (text: string) => void
  readonly judge?: (judgement: OwnJudgement) => void
}

export interface BodyState {
  readonly closed: boolean
  readonly reveal: WidgetReveal
  readonly response?: unknown
  readonly mayJudge?: boolean
  /** Why the response was refused. */
  readonly refused?: {readonly text: string; readonly part?: string | undefined} | undefined
}

/** The stem of a question, its widget and the message about a refused response; kept while the question is shown. */
export class QuestionBody {
  readonly element: HTMLElement
  readonly #message: HTMLElement
  readonly #widget: Widget
  #last = ''

  constructor({
    question,
    licence,
    rich,
    widget,
    headingId,
    draft,
    changed,
    submit,
    announce,
    judge,
  }: BodyOptions) {
    const stem = h('div', {class: 'stem', part: 'stem'}, renderRich(question.stem, rich))
    const host = h('div', {class: 'widget', part: 'widget'})
    const id = createId()
    this.#message = h('p', {class: 'message', part: 'message', id: `${id}-message`})
    this.#message.hidden = true
    const context: WidgetContext = {
      question,
      stem,
      draft,
      strings: rich.strings,
      id,
      headingId,
      messageId: `${id}-message`,
      rich: (content, name) => renderRich(content, rich, name),
      changed,
      submit,
      announce,
      judge,
    }
    const note =
      licence === undefined ? [] : [h('p', {class: 'note', part: 'licence'}, rich.strings.licence(licence))]
    this.element = h('div', {class: 'body'}, stem, host, this.#message, ...note)
    this.#widget = mount(widget, host, context)
  }

  update({closed, reveal, response, mayJudge, refused}: BodyState): void {
    const state: WidgetState = {
      closed,
      reveal,
      response,
      mayJudge,
      invalid: refused && {part: refused.part},
    }
    // Only changes to the shown state update a widget, so that typing keeps its caret.
    const key = JSON.stringify(state)
    if (key !== this.#last) this.#widget.update(state)
    this.#last = key
    this.#message.hidden = refused === undefined
    this.#message.textContent = refused?.text ?? ''
  }

  focus(part?: string): void {
    this.#widget.focus(part)
  }

  destroy(): void {
    this.#widget.destroy?.()
  }
}

function mount(type: Widgets[Kind], host: HTMLElement, context: WidgetContext): Widget {
  // The widget takes questions of its kind, which the compiler does not see across the union.
  const {mount} = type as {mount: (host: HTMLElement, context: WidgetContext) => Widget}
  return mount(host, context)
}
