import type {Kind, Kinds} from '../../../kinds/kinds.ts'
import type {Feedback} from '../../../kinds/shared/score.ts'
import {codeLines, type Line} from '../lay-out.ts'

/** How questions of a kind are shown at a terminal, and how input becomes a response. */
export interface Terminal<K extends Kind> {
  /** Lines below the stem. */
  readonly lines?: (question: Kinds[K]['public']) => readonly Line[]
  /** The fence of the stem whose lines are numbered. */
  readonly numbered?: (question: Kinds[K]['public']) => number
  /** What to type. */
  readonly label: (question: Kinds[K]['public']) => string
  /** The expected form of input; absent if the grader describes it. */
  readonly wanted?: (question: Kinds[K]['public']) => string
  /** The response. Unreadable input becomes a response that the session refuses, at no cost. */
  readonly read: (question: Kinds[K]['public'], typed: string) => unknown
  /** The text before a rationale: the number of its option or line. */
  readonly markOf?: (question: Kinds[K]['public'], feedback: Feedback) => string
  /** A response, under the numbers of the question as shown. */
  readonly responseLines: (question: Kinds[K]['public'], response: Kinds[K]['response']) => readonly Line[]
  /** The key, under the numbers of the question as shown. */
  readonly keyLines: (question: Kinds[K]['question'], shown: Kinds[K]['public']) => readonly Line[]
}

/** Uses the input as the response. */
export const readAsTyped = (_: unknown, typed: string): string => typed

export const typedLines = (text: string): Line[] => codeLines(text.split('\n'), '  ')
