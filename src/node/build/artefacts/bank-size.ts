import {type BankStart, countStart} from './bank-files.ts'
import {countBytes, type PlacedPattern} from './placed-pattern.ts'

/** The length of a comma and a newline. */
const separator = 2

/** Counts the bytes that a `bank.json` would have, whether it is written or not. */
export class BankSize {
  bytes: number
  #hasPatterns = false
  #hasQuestions = false

  constructor(start: BankStart) {
    this.bytes = countStart(start)
  }

  /** @param known the bytes that the pattern adds, without the commas between patterns */
  add(pattern: PlacedPattern, known?: number): void {
    const hasQuestions = pattern.questions.length > 0
    this.bytes += known ?? countEntries(pattern)
    if (this.#hasPatterns) this.bytes += separator
    if (this.#hasQuestions && hasQuestions) this.bytes += separator
    this.#hasPatterns = true
    this.#hasQuestions ||= hasQuestions
  }
}

function countEntries(placed: PlacedPattern): number {
  const {pattern, questions} = placed.entries('bank')
  return countBytes(pattern) + countBytes(questions)
}
