import type {Outcome} from '../../kinds/shared/score.ts'
import type {OptionState} from './option-states.ts'
import type {ReasonTexts, RefusalTexts} from './refusals/refusal-texts.ts'

/** The texts of a single question in one language. */
export interface QuestionStrings {
  /** The language, as in `lang`. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'

  // Content
  readonly code: string
  readonly table: string
  readonly wrapLines: string
  readonly symbols: string
  readonly licence: (name: string) => string

  // Kinds
  readonly chooseOne: string
  readonly chooseSeveral: string
  readonly chooseLine: string
  readonly chooseLines: string
  readonly chooseMatch: string
  readonly chooseBlank: string
  readonly matchNote: string
  readonly fillBlanks: (count: number) => string
  readonly blank: (number: number, count: number) => string
  readonly line: (line: string) => string
  readonly lineWithText: (line: number, text: string) => string
  readonly emptyLine: (line: number) => string
  readonly yourResponse: string
  readonly yourCode: string
  readonly codeNote: string
  readonly aNumber: string
  readonly aNumberWithUnit: string
  readonly theOutput: string
  readonly outputNote: string
  readonly firstDifference: (line: number) => string
  readonly orderNote: string
  readonly orderEmpty: string
  readonly orderAllUsed: string
  readonly yourOrder: string
  readonly notUsed: string
  readonly rightOrder: string
  readonly tooMuch: string
  readonly orderControls: {readonly up: string; readonly down: string; readonly remove: string}
  readonly orderPlaced: (item: string, place: number, count: number) => string
  readonly orderRemoved: (item: string) => string
  readonly rubric: string
  readonly criteria: string
  /** Labels the marks of a response that has no criteria. */
  readonly judgeResponse: string
  readonly judge: string
  readonly marksOf: (maximum: number) => string
  readonly referenceSolution: string
  readonly whichTests: string
  /** Before the tests of a question without a reference solution. */
  readonly tests: string
  readonly test: (id: string, passed: boolean) => string

  // Outcomes
  readonly optionStates: Readonly<Record<Exclude<OptionState, 'plain'>, string>>
  readonly outcomes: Readonly<Record<Outcome | 'ungraded' | 'unanswered', string>>
  readonly right: string
  readonly notRight: string
  readonly noResponse: string
  readonly rightResponse: string
  readonly rightOutput: string
  readonly timeIsUp: string
  readonly skipped: string
  readonly solution: string
  readonly quickCheck: string
  readonly commonMistakes: string
  readonly sources: string
  readonly workedExample: string
  readonly partOfSolution: string
  readonly hiddenStep: string

  // A question
  readonly check: string
  readonly hintNumber: (number: number) => string
  readonly saved: string

  // Loading
  readonly loading: string
  readonly cannotLoad: string
  readonly tryAgain: string
  readonly empty: string

  // Refusals
  readonly refusals: Pick<RefusalTexts, 'unanswered'>
  readonly reasons: ReasonTexts
}
