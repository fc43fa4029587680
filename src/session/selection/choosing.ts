import type {QuestionBank} from '../../bank/bank-contents.ts'
import type {Difficulty} from '../../fields/common-fields.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {Session, Task} from '../session.ts'

/** The input of a selection; `random` is the only randomness. */
export interface Choosing {
  readonly bank: QuestionBank
  readonly session: Session
  /** Returns a number in [0, 1). */
  readonly random: () => number
}

export interface Chosen {
  readonly question: Question
  readonly shownSteps?: number
}

/** All questions that the session may ask, of its patterns and kinds if it has any, in the order of the bank or as given. */
export function listPool({bank, session}: Pick<Choosing, 'bank' | 'session'>): readonly Question[] {
  const {questions, patterns, kinds, mode} = session.start
  // Skips questions that have left the bank.
  const {set} = mode.selection
  const pool = questions?.flatMap((id) => bank.question(id) ?? []) ?? bank.filter(set ? {set} : {})
  return pool.filter(
    ({pattern, kind}) => (patterns?.includes(pattern) ?? true) && (kinds?.includes(kind) ?? true),
  )
}

/** The pool without questions already asked. */
export function listUnasked(choosing: Pick<Choosing, 'bank' | 'session'>): readonly Question[] {
  const asked = new Set(choosing.session.tasks.map(({question}) => question))
  return listPool(choosing).filter(({id}) => !asked.has(id))
}

/** Picks one at random, each equally likely. */
export function pickOne(list: readonly Question[], random: () => number): Chosen | undefined {
  const question = list[Math.floor(random() * list.length)]
  return question && {question}
}

/** The questions with the lowest measure. */
export function keepLowest(
  list: readonly Question[],
  measure: (question: Question) => number,
): readonly Question[] {
  const measures = list.map(measure)
  const least = Math.min(...measures)
  return list.filter((_, index) => measures[index] === least)
}

export const ranks: Readonly<Record<Difficulty, number>> = {easy: 0, medium: 1, hard: 2}

export const wasRight = ({closed}: Task): boolean => closed?.by === 'right'
