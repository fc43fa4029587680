import type {Level} from '../../session/progress/pattern-progress.ts'
import type {QuestionStrings} from './question-strings.ts'
import type {RefusalTexts} from './refusals/refusal-texts.ts'

/** Every text of the player in one language. Authors' texts come from the bank. */
export interface QuizStrings extends QuestionStrings {
  readonly refusals: RefusalTexts

  // Kinds
  readonly points: (points: number) => string

  // A question
  readonly questionOf: (number: number, total: number | undefined) => string
  readonly difficulties: Readonly<Record<'easy' | 'medium' | 'hard', string>>
  readonly attemptsLeft: (count: number) => string
  readonly worth: (percent: number) => string
  readonly saveAndGoOn: string
  readonly next: string
  readonly showResult: string
  readonly hint: (left: number) => string
  readonly skip: string
  readonly end: string
  readonly costsNothing: string

  // Certainty and patterns
  readonly howCertain: string
  readonly certaintyLevel: (level: number, right: number, wrong: number) => string
  readonly namePattern: string
  readonly nameIt: string
  readonly patternGuess: (isRight: boolean, title: string) => string

  // Time
  readonly timeLeft: (milliseconds: number) => string
  readonly totalTimeLeft: (milliseconds: number) => string
  readonly hideClock: string
  readonly showClock: string
  readonly clock: (milliseconds: number) => string
  readonly duration: (milliseconds: number) => string
  readonly timeSetting: string
  readonly timeFactors: Readonly<Record<'1' | '1.5' | '2' | '10' | 'none', string>>

  // Start, resume and result
  readonly start: string
  readonly begin: (mode: string) => string
  readonly modes: Readonly<Record<string, {readonly title: string; readonly text: string}>>
  readonly questionCount: (count: number) => string
  readonly upToQuestions: (count: number) => string
  readonly attemptsEach: (count: number | undefined) => string
  /** How many questions are left out because the page runs no programs. */
  readonly leftOut: (count: number) => string
  readonly perQuestion: (duration: string) => string
  readonly inTotal: (duration: string) => string
  readonly noTimeLimit: string
  readonly feedbackAtEnd: string
  readonly resume: string
  readonly resumeText: string
  readonly anew: string
  readonly otherTab: string
  readonly takeOver: string
  readonly setAside: string
  readonly notKept: string
  readonly result: string
  readonly counts: (counts: Readonly<Record<string, number>>) => string
  readonly pointsOf: (earned: number, possible: number) => string
  readonly passed: (passed: boolean) => string
  /** How many questions the learner judged, and whether the verdict and the badge count them. */
  readonly ownMarks: (count: number, areCounted: boolean) => string
  readonly badge: (level: 'plain' | 'gold') => string
  /** What the learner did to earn it. */
  readonly badgeText: (level: 'plain' | 'gold') => string
  readonly badgeAtStake: (name: string, level: 'plain' | 'gold') => string
  readonly noBadge: string
  readonly verdicts: Readonly<Record<'strong' | 'weak' | 'not-proven', string>>
  readonly verdictText: (percent: string) => string
  readonly probabilityScale: (percent: string) => string
  readonly weak: string
  readonly strong: string
  readonly askMore: string
  readonly known: string
  readonly review: string
  readonly again: string
  readonly practiseAgain: (count: number) => string
  readonly back: string
  readonly print: string
  readonly printQuestions: string
  readonly printKeys: string
  /** The number of a question on paper, such as `1.` */
  readonly numbered: (number: number) => string

  // Pattern and bank
  readonly minutes: (minutes: number) => string
  readonly readFirst: string
  readonly testPattern: string
  readonly waysToLearn: string
  readonly recommended: string
  readonly dueNow: (count: number) => string
  readonly dueText: string
  readonly weakQuestions: string
  readonly weakText: string
  readonly notAvailable: string
  readonly challenge: string
  readonly levels: Readonly<Record<Level, string>>
  readonly progress: string
  readonly progressChart: string
  readonly sessionOn: (date: string, mode: string, share: string) => string
  readonly byDifficulty: string
  readonly rightOf: (right: number, asked: number) => string
  readonly exportProgress: string
  readonly importProgress: string
  readonly imported: string
  readonly cannotImport: string
  /** A call did not reach the session, such as one on a server. */
  readonly cannotSend: string
}
