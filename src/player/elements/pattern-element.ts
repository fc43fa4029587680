import type {nothing, TemplateResult} from 'lit'
import {type QuestionBank, readQuestionBank} from '../../bank/bank-contents.ts'
import type {Pattern} from '../../bank/bank-data.ts'
import type {BankFile} from '../../bank/expect-file.ts'
import {findLanguage} from '../../fields/language.ts'
import {readHistory} from '../../session/progress/pattern-progress.ts'
import type {Progress} from '../../session/progress/progress.ts'
import {listDue} from '../kept/kept-deck.ts'
import {readProgress} from '../kept/kept-progress.ts'
import {listOffers, type Offer} from '../pattern/offers.ts'
import {renderOwnProgress} from '../pattern/own-progress.ts'
import {renderPatternPage} from '../pattern/pattern-page.ts'
import {listAskedKinds} from '../session/asked-kinds.ts'
import {en} from '../strings/en.ts'
import type {QuizStrings} from '../strings/strings.ts'
import type {CodeRunner} from './played-element.ts'
import {QuizElement} from './quiz-element.ts'
import {sessionSheets} from './session-sheets.ts'

/** What there is to read about a pattern: its page with the modes on offer, and the learner's progress. */
export abstract class PatternElement extends QuizElement<QuestionBank> {
  static override styles = sessionSheets

  static override properties = {
    ...QuizElement.properties,
    pattern: {},
    runner: {attribute: false},
  }

  declare strings: QuizStrings
  /** The id of the pattern; the first of the bank by default. */
  declare pattern: string | undefined
  declare runner: CodeRunner | undefined

  constructor() {
    super()
    this.strings = en
  }

  /** The learner's progress in the bank. */
  get progress(): Progress {
    return readProgress(this.quizStore, this.openedBank?.name ?? '')
  }

  protected override openData(data: BankFile): QuestionBank {
    return readQuestionBank(data)
  }

  protected findPattern(): Pattern | undefined {
    const bank = this.openedBank
    return this.pattern === undefined ? bank?.patterns[0] : bank?.pattern(this.pattern)
  }

  protected listOffers(bank: QuestionBank, {id}: Pattern): Offer[] {
    const due = listDue(bank, this.quizStore, {pattern: id, now: Math.floor(this.clock())})
    return listOffers(bank, id, {
      due,
      asked: this.runner ? undefined : (mode) => listAskedKinds(mode, this.widgets),
    })
  }

  protected renderPage(bank: QuestionBank, pattern: Pattern): TemplateResult {
    const offers = this.listOffers(bank, pattern)
    const {progress, strings, headingLevel} = this
    return renderPatternPage({
      ...{bank, pattern, offers, progress, strings, headingLevel},
      weak: readHistory(progress, {mode: 'practice', patterns: [pattern.id]}).weak,
      rich: this.richFor(findLanguage(pattern, bank)),
      linked: this.renderLinked(),
      play: ({mode}) => void this.play(mode.name),
      practise: (questions) => void this.play('practice', questions),
    })
  }

  protected renderProgress(bank: QuestionBank, {id}: Pattern): TemplateResult {
    const {progress, strings, headingLevel} = this
    return renderOwnProgress({
      ...{progress, strings, headingLevel, pattern: id, bank: bank.name, store: this.quizStore},
      announce: (text) => this.announce(text),
      imported: () => this.requestUpdate(),
    })
  }

  /** Plays a mode in the place of the page. */
  protected abstract play(mode: string, questions?: readonly string[]): Promise<void>

  /** A question that a link in the text has opened. */
  protected abstract renderLinked(): TemplateResult | typeof nothing
}
