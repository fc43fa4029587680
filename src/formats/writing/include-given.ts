import type {BankData, Pattern} from '../../bank/bank-data.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'

/** A bank in which each stem begins with what its pattern gives: other programs show a question without its pattern. */
export function includeGiven(bank: BankData): BankData {
  const patterns = new Map(bank.patterns.map((pattern) => [pattern.id, pattern]))
  const questions = bank.questions.map((question) => toWhole(question, patterns.get(question.pattern)))
  return {...bank, questions}
}

function toWhole(question: Question, pattern: Pattern | undefined): Question {
  const given = pattern?.given
  return given ? {...question, stem: joinTexts(given, question.stem)} : question
}

function joinTexts(given: RichText, stem: RichText): RichText {
  const join = (first: string, second: string): string => (second === '' ? first : `${first}\n${second}`)
  return {...stem, text: join(given.text, stem.text), html: join(`<p>${given.html}</p>`, stem.html)}
}
