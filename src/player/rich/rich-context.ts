import type {QuestionStrings} from '../strings/question-strings.ts'
import type {Highlighter} from './highlight.ts'

/** What the rendering of authored content depends on. */
export interface RichContext {
  readonly strings: QuestionStrings
  /** The language of the content; absent if the bank does not say. */
  readonly lang?: string | undefined
  /** The direction of the content; `auto` decides for each piece. */
  readonly dir: 'ltr' | 'rtl' | 'auto'
  /** The prefix of images' addresses within the bank. */
  readonly assetsBase: string
  readonly highlighter?: Highlighter | undefined
  /** Whether code wraps now. */
  readonly wrapsCode: () => boolean
  readonly toggleWrap: () => void
}
