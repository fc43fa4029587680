import '../define.ts'
import type {DetailedHTMLProps, HTMLAttributes} from 'react'
import type {ElementListeners, ElementProps, QuizElements} from './element-props.ts'

/** A quiz element in JSX, with what React takes on every element. */
type InJsx<N extends keyof ElementProps> = DetailedHTMLProps<
  Omit<HTMLAttributes<QuizElements[N]>, keyof ElementProps[N]>,
  QuizElements[N]
> &
  ElementProps[N] &
  // React 18 knows no `className` on custom elements.
  ElementListeners & {readonly class?: string | undefined}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'quiz-bank': InJsx<'quiz-bank'>
      'quiz-pattern': InJsx<'quiz-pattern'>
      'quiz-player': InJsx<'quiz-player'>
      'quiz-question': InJsx<'quiz-question'>
    }
  }
}
