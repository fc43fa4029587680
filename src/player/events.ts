import type {Feedback, Outcome} from '../kinds/shared/score.ts'
import type {SessionRecord} from '../session/progress/session-record.ts'
import type {SessionResult} from '../session/result/compute-result.ts'
import type {OwnJudgement} from './driver/driver.ts'

/** The details of the events, by name. None contains a key before the page shows it. */
export interface QuizEventDetails {
  /** A session has begun or was continued. */
  'quiz-start': {readonly mode: string; readonly resumed: boolean}
  'quiz-draft': {readonly question: string; readonly response: unknown}
  'quiz-respond': {
    readonly question: string
    readonly response: unknown
    /** Absent where the mode shows outcomes later. */
    readonly outcome?: Outcome | 'ungraded'
    readonly feedback?: readonly Feedback[]
  }
  'quiz-refused': {readonly question: string; readonly code: string}
  /** The learner judged a response that no key grades. */
  'quiz-judge': {
    readonly question: string
    readonly judgement: OwnJudgement
    readonly outcome?: Outcome | 'ungraded'
  }
  'quiz-hint': {readonly question: string; readonly hints: number}
  'quiz-close': {readonly question: string}
  'quiz-extend': Record<never, never>
  /** The session of this page has changed and was given to the store. It may have scores that are not shown yet. */
  'quiz-change': Record<never, never>
  /** A threshold of the time left was passed. */
  'quiz-time': {readonly leftMs: number; readonly of: 'question' | 'session'}
  'quiz-finish': {readonly result: SessionResult; readonly record?: SessionRecord}
  /** The learner wants to practise these questions; cancel it to do that yourself. */
  'quiz-practise': {readonly questions: readonly string[]}
  /** A link to a question of the bank was followed; cancel it to handle it. */
  'quiz-link': {readonly id: string}
  /** The learner goes back from a mode to the page of its pattern; cancel it to show a page of your own. */
  'quiz-leave': {readonly mode: string}
  'quiz-error': {readonly error: unknown}
}

export type QuizEventName = keyof QuizEventDetails

export type QuizEventMap = {readonly [N in QuizEventName]: CustomEvent<QuizEventDetails[N]>}
