import '../define.ts'
import type {HTMLAttributes} from 'svelte/elements'
import type {ElementListeners, ElementProps, QuizElements} from './element-props.ts'

/** A quiz element in a template, with what Svelte takes on every element. */
type InTemplate<N extends keyof ElementProps> = Omit<HTMLAttributes<QuizElements[N]>, keyof ElementProps[N]> &
  ElementProps[N] &
  ElementListeners

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'quiz-bank': InTemplate<'quiz-bank'>
    'quiz-pattern': InTemplate<'quiz-pattern'>
    'quiz-player': InTemplate<'quiz-player'>
    'quiz-question': InTemplate<'quiz-question'>
  }
}
