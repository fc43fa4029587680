import {widgets} from '../widgets/widgets.ts'
import {QuestionElement} from './question-element.ts'

/**
 * One question, graded at once: for pages of documentation. It needs no session.
 *
 * @element quiz-question
 */
export class QuizQuestion extends QuestionElement {
  protected override readonly sources = widgets
}
