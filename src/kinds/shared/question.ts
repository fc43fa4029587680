import type {CommonFields, KeptFields, NamesOfFields} from '../../fields/common-fields.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {Versions} from '../../proof/observation.ts'

/** The ids and names that occur in one bank, as literal types. A built bank has them in `bank.d.ts`. */
export interface BankNames extends NamesOfFields {
  readonly pattern: string
  readonly question: string
  readonly track: string
}

/** What every question shows before it is graded. */
export interface QuestionHeader<N extends BankNames = BankNames> extends CommonFields<N> {
  /** `<pattern>/<name>`, or `<pattern>/<file>#<slug>` for a question in a file with several questions. */
  readonly id: N['question']
  /** Earlier ids, which still find the question. */
  readonly formerly?: readonly string[]
  readonly pattern: N['pattern']
  /** The title line of the stem. */
  readonly title: RichText
  /** The rest of the stem. */
  readonly stem: RichText
  /** How many hints a learner can ask for. */
  readonly hintCount: number
}

/** Something to choose or to move, named by its id in a response. */
export interface Item {
  /** Stable within the question. */
  readonly id: string
  readonly content: RichText
}

/** A step of a worked solution. */
export interface SolutionStep {
  /** The bold words that open the step, as plain text. */
  readonly name?: string
  readonly content: RichText
}

export interface Solution {
  /** The text before the steps, or all of a solution in prose. */
  readonly introduction?: RichText
  /** Empty for a solution in prose. */
  readonly steps: readonly SolutionStep[]
  /** The text after the steps. */
  readonly conclusion?: RichText
}

/** What every question keeps back until it is graded, or until the learner asks for it. */
export interface Guidance extends KeptFields {
  /** The hints, in the order in which they are shown. */
  readonly hints: readonly RichText[]
  readonly solution?: Solution
  /** One line by which the learner can check the rule. */
  readonly quickCheck?: RichText
  readonly commonMistakes: readonly RichText[]
  /** The environments in which runs proved the key, with the versions of runtimes and packages. */
  readonly checked?: Checked
}

/** `{"django-5.2": {"django": "5.2.19", "python": "3.11.2"}}` */
export type Checked = Readonly<Record<string, Versions>>
