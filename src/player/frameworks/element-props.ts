import type {QuizBank} from '../elements/quiz-bank.ts'
import type {QuizElement} from '../elements/quiz-element.ts'
import type {QuizPattern} from '../elements/quiz-pattern.ts'
import type {QuizPlayer} from '../elements/quiz-player.ts'
import type {QuizQuestion} from '../elements/quiz-question.ts'
import type {QuizEventMap, QuizEventName} from '../events.ts'

/** Properties of an element, each of which a template may leave out. */
type Props<E, N extends keyof E> = {readonly [P in N]?: E[P] | undefined}

/** What all elements take: properties, and attributes that have another name. */
interface SharedProps
  extends Props<
    QuizElement,
    'light' | 'headingLevel' | 'assetsBase' | 'src' | 'store' | 'bank' | 'widgets' | 'highlighter' | 'clock'
  > {
  readonly 'heading-level'?: number | string | undefined
  readonly 'assets-base'?: string | undefined
}

/** What templates may pass to each element, by its name. */
export interface ElementProps {
  readonly 'quiz-bank': SharedProps & Props<QuizBank, 'strings' | 'pattern' | 'runner'>
  readonly 'quiz-pattern': SharedProps &
    Props<QuizPattern, 'strings' | 'pattern' | 'mode' | 'address' | 'seed' | 'runner'>
  readonly 'quiz-player': SharedProps & PlayerProps
  readonly 'quiz-question': SharedProps & Props<QuizQuestion, 'strings' | 'question' | 'closed'>
}

interface PlayerProps
  extends Props<
    QuizPlayer,
    'strings' | 'pattern' | 'mode' | 'seed' | 'extraTime' | 'questions' | 'driver' | 'runner'
  > {
  readonly 'extra-time'?: number | string | undefined
}

/** Listeners as attributes, such as `onquiz-finish`. */
export type ElementListeners = {
  readonly [N in QuizEventName as `on${N}`]?: ((event: QuizEventMap[N]) => void) | undefined
}

/** The elements by their names. */
export interface QuizElements {
  readonly 'quiz-bank': QuizBank
  readonly 'quiz-pattern': QuizPattern
  readonly 'quiz-player': QuizPlayer
  readonly 'quiz-question': QuizQuestion
}

declare global {
  interface HTMLElementTagNameMap extends QuizElements {}
  // The events bubble, so any element may listen.
  interface HTMLElementEventMap extends QuizEventMap {}
}
