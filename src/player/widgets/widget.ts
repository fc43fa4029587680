import type {Kind, Kinds} from '../../kinds/kinds.ts'
import type {Feedback, Outcome} from '../../kinds/shared/score.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {OwnJudgement} from '../driver/driver.ts'
import type {QuestionStrings} from '../strings/question-strings.ts'

/** What a widget is given to show a question and collect its response. */
export interface WidgetContext<K extends Kind = Kind> {
  readonly question: Kinds[K]['public']
  /** The rest of the stem, for kinds that are responded to within it. */
  readonly stem: HTMLElement
  /** A response to begin with, of any form: it may come from storage. */
  readonly draft: unknown
  readonly strings: QuestionStrings
  /** A prefix for ids. */
  readonly id: string
  /** The id of the heading that names the question. */
  readonly headingId: string
  /** The id of the element with the message about a refused response. */
  readonly messageId: string
  /** Renders authored content. */
  readonly rich: (content: RichText, name?: 'div' | 'span') => HTMLElement
  /** Reports the response after every change; `undefined` for an empty one. */
  readonly changed: (response: unknown) => void
  /** Checks the response, as Enter in a field of one line does. */
  readonly submit: () => void
  readonly announce: (text: string) => void
  /** Judges the response as the learner does; absent if the learner may not. */
  readonly judge?: ((judgement: OwnJudgement) => void) | undefined
}

/** What a mode reveals of a question by now; a session's view and a single grading both have it. */
export interface WidgetReveal<K extends Kind = Kind> {
  /** One for every attempt. */
  readonly outcomes?: readonly (Outcome | 'ungraded')[] | undefined
  /** How each part of the last response ended. */
  readonly parts?: readonly {readonly part: string; readonly outcome: Outcome}[] | undefined
  readonly feedback?: readonly Feedback[] | undefined
  /** The question with its key and explanations. */
  readonly solved?: Kinds[K]['question'] | undefined
}

export interface WidgetState<K extends Kind = Kind> {
  /** Whether no response is taken any more. */
  readonly closed: boolean
  /** Whether the response was refused, with the blank it is about, if any. */
  readonly invalid?: {readonly part?: string | undefined} | undefined
  readonly reveal: WidgetReveal<K>
  /** Whether the learner may judge the response now. */
  readonly mayJudge?: boolean | undefined
  /** The last response that counted. */
  readonly response?: unknown
}

/** A control on the page. */
export interface Widget<K extends Kind = Kind> {
  update(state: WidgetState<K>): void
  /** Focuses the first control, or the one of a part. */
  focus(part?: string): void
  destroy?(): void
}

/** Runs the tests of the question on a program: whether each passed, by its id. */
type RunTests = (source: string) => Promise<Readonly<Record<string, boolean>>>

/** How questions of a kind are shown on a page. */
export interface WidgetType<K extends Kind = Kind> {
  mount(host: HTMLElement, context: WidgetContext<K>): Widget<K>
  /** CSS for the widget, which goes into the tree of the element after the player's own. */
  readonly sheet?: string
  /** What a piece of feedback is about, such as "Line 3"; absent where that is the response as a whole. */
  nameFeedback?(feedback: Feedback, question: Kinds[K]['public'], strings: QuestionStrings): string
  /** Adds the results of a program's tests to a response, where the page can run programs. */
  prepare?(response: unknown, run: RunTests): Promise<unknown>
  /** Whether the closed widget shows the rationales itself. */
  readonly showsRationales?: boolean
}

/** A widget for every kind. */
export type Widgets = {readonly [K in Kind]: WidgetType<K>}

/** Widgets by kind, some of which are loaded for the first question of their kind. */
export type WidgetSources = {readonly [K in Kind]: WidgetType<K> | (() => Promise<WidgetType<K>>)}
