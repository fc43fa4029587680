import {html, type TemplateResult} from 'lit'
import type {QuestionBank} from '../../bank/bank-contents.ts'
import type {Pattern} from '../../bank/bank-data.ts'
import {findGiven} from '../../bank/find-given.ts'
import {type ContentLanguage, findLanguage} from '../../fields/language.ts'
import {findLicence} from '../../fields/licence.ts'
import {atKind, type Kind, type Question} from '../../kinds/kinds.ts'
import {publicSides} from '../../kinds/sides.ts'
import {createId} from '../dom.ts'
import type {RichContext} from '../rich/rich-context.ts'
import {renderButton} from '../session/controls.ts'
import type {QuizStrings} from '../strings/strings.ts'
import {renderSolution, rich} from '../task/explain.ts'
import {renderGiven} from '../task/given.ts'
import {heading} from '../task/heading.ts'
import {QuestionBody} from '../task/question-body.ts'
import type {Widgets} from '../widgets/widget.ts'
import {findWidget} from '../widgets/widgets.ts'

export interface SheetOptions {
  readonly bank: QuestionBank
  readonly pattern: Pattern
  readonly hasKeys: boolean
  readonly widgets: Partial<Widgets> | undefined
  readonly strings: QuizStrings
  readonly headingLevel: number
  readonly richFor: (content: ContentLanguage) => RichContext
  readonly adoptWidgetSheet: (widget: Widgets[Kind]) => void
  readonly announce: (text: string) => void
  readonly leave: () => void
}

interface Entry {
  readonly question: Question
  readonly context: RichContext
  readonly headingId: string
  readonly body: QuestionBody
}

/** The questions of a pattern on paper: to be filled in, or with their keys and solutions. */
export class PrintSheet {
  readonly #options: SheetOptions
  readonly #entries: readonly Entry[]

  constructor(options: SheetOptions) {
    const {bank, pattern} = options
    this.#options = options
    this.#entries = pattern.questions.flatMap((id) => {
      const question = bank.question(id)
      return question ? [this.#createEntry(question)] : []
    })
  }

  #createEntry(question: Question): Entry {
    const {bank, pattern, hasKeys, widgets, richFor, adoptWidgetSheet, announce} = this.#options
    const widget = findWidget(widgets, question.kind)
    adoptWidgetSheet(widget)
    const context = richFor(findLanguage(question, pattern, bank))
    const headingId = createId()
    const body = new QuestionBody({
      question: atKind(publicSides, question).toPublic(question),
      licence: findLicence(question, pattern, bank),
      draft: undefined,
      widget,
      rich: context,
      headingId,
      changed: () => {},
      submit: () => {},
      announce,
    })
    if (hasKeys) body.update({closed: true, reveal: {solved: question}})
    return {question, context, headingId, body}
  }

  render(): TemplateResult {
    const {pattern, strings, headingLevel, leave} = this.#options
    return html`<div class="actions">
        ${renderButton(strings.print, () => print(), {look: 'primary'})} ${renderButton(strings.back, leave)}
      </div>
      <div class="sheet">
        ${heading(headingLevel, {focus: 'sheet', content: html`<span dir="auto">${pattern.title}</span>`})}
        ${this.#entries.map((entry, index) => this.#renderEntry(entry, index))}
      </div>`
  }

  #renderEntry({question, context, headingId, body}: Entry, index: number): TemplateResult {
    const {bank, hasKeys, headingLevel, strings, richFor} = this.#options
    const {points} = question
    const title = html`${strings.numbered(index + 1)} ${rich(question.title, context, 'span')}`
    return html`<section class="question" part="question">
      ${heading(headingLevel + 1, {id: headingId, content: title})}
      <p class="note">${strings.difficulties[question.difficulty]}${points === undefined ? '' : ` · ${strings.points(points)}`}</p>
      ${renderGiven(findGiven(question, bank), richFor)} ${body.element}
      ${hasKeys ? renderSolution(question, context, {isOpen: true}) : ''}
    </section>`
  }

  destroy(): void {
    for (const {body} of this.#entries) body.destroy()
  }
}
