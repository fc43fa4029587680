import '../define.ts'
import type {HTMLAttributes, PublicProps} from 'vue'
import type {QuizEventMap, QuizEventName} from '../events.ts'
import type {ElementProps, QuizElements} from './element-props.ts'

/** Listeners by the names that Vue gives them: `onQuiz-finish` for `@quiz-finish`. */
type Listeners = {
  readonly [N in QuizEventName as `on${Capitalize<N>}`]?: ((event: QuizEventMap[N]) => void) | undefined
}

/** A quiz element in a template, typed as a component. */
type InTemplate<N extends keyof ElementProps> = new () => QuizElements[N] & {
  /** For templates only; the element has no such property. */
  readonly $props: Omit<HTMLAttributes, keyof ElementProps[N]> & PublicProps & ElementProps[N] & Listeners
}

declare module 'vue' {
  interface GlobalComponents {
    'quiz-bank': InTemplate<'quiz-bank'>
    'quiz-pattern': InTemplate<'quiz-pattern'>
    'quiz-player': InTemplate<'quiz-player'>
    'quiz-question': InTemplate<'quiz-question'>
  }
}
