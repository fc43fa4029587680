import {guessChoice} from './choice/guess.ts'
import {guessCloze} from './cloze/guess.ts'
import {guessLine} from './line/guess.ts'
import {guessMatch} from './match/guess.ts'
import {guessOrder} from './order/guess.ts'
import type {Kind, Kinds} from './types.ts'

/** How likely it is that somebody who knows nothing responds rightly, from 0 to 1; by what everybody sees of a question. */
export type GuessChances = {[K in Kind]: (question: Kinds[K]['public']) => number}

/** What is typed freely is not guessed. */
const typed = (): number => 0

export const guessChances: GuessChances = {
  choice: guessChoice,
  order: guessOrder,
  match: guessMatch,
  cloze: guessCloze,
  code: typed,
  open: typed,
  output: typed,
  line: guessLine,
  numeric: typed,
  text: typed,
}
