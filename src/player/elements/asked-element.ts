import type {TaskView} from '../../session/view/view-task.ts'
import {createId} from '../dom.ts'
import type {OwnJudgement} from '../driver/driver.ts'
import {QuestionBody} from '../task/question-body.ts'
import {findWidget} from '../widgets/widgets.ts'
import {DrivenElement} from './driven-element.ts'

export interface Refused {
  readonly text: string
  readonly part?: string | undefined
  /** What it is about, if not the response. */
  readonly of?: 'certainty' | 'pattern' | undefined
}

/** The questions of a session as they are on the page, with what was typed and why it was refused. */
export abstract class AskedElement extends DrivenElement {
  static override properties = {
    ...DrivenElement.properties,
    refused: {state: true},
  }

  declare protected refused: Refused | undefined

  protected guess: string | undefined
  protected readonly headingId = createId()
  /** The questions on the page, by the index of their task. */
  protected readonly bodies = new Map<number, QuestionBody>()

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed)
    // A question is built with these, and built again with what was typed.
    if (['strings', 'assetsBase', 'highlighter', 'widgets'].some((name) => changed.has(name)))
      this.clearBodies()
  }

  /** What the learner last typed, chose or submitted. */
  protected responseOf({index, draft, attempts}: TaskView): unknown {
    if (this.draft?.task === index) return this.draft.response
    return (draft ?? attempts.at(-1))?.response
  }

  protected findTitle(pattern: string): string {
    return this.patternTitles.get(pattern) ?? this.openedBank?.pattern(pattern)?.title ?? pattern
  }

  protected findBody(task: TaskView): QuestionBody {
    const known = this.bodies.get(task.index)
    if (known) return known
    const isReview = this.view?.phase === 'finished'
    const widget = findWidget(this.widgets, task.question.kind)
    this.adoptWidgetSheet(widget)
    const body = new QuestionBody({
      question: task.question,
      licence: task.licence,
      draft: this.responseOf(task),
      widget,
      rich: this.richFor(task),
      headingId: isReview ? `${this.headingId}-${task.index}` : this.headingId,
      changed: (response) => {
        this.refused = undefined
        this.changeDraft(task, response)
      },
      submit: () => void this.respond(),
      announce: (text) => this.announce(text),
      judge: (judgement) => void this.judge(task, judgement),
    })
    this.bodies.set(task.index, body)
    return body
  }

  protected clearBodies(): void {
    for (const body of this.bodies.values()) body.destroy()
    this.bodies.clear()
  }

  protected override clearInput(): void {
    super.clearInput()
    this.guess = undefined
    this.refused = undefined
  }

  /** Submits the response to the open question. */
  protected abstract respond(): Promise<void>

  /** Records how the learner judges a response that no key grades. */
  protected abstract judge(task: TaskView, judgement: OwnJudgement): Promise<void>
}
