import {QuestionElement} from './elements/question-element.ts'
import {registerElements} from './register-elements.ts'
import {laterWidgets} from './widgets/later-widgets.ts'

/** `quiz-question` for pages without sessions: small, as it loads a large widget only for a question of its kind. */
class SmallQuestion extends QuestionElement {
  protected override readonly sources = laterWidgets
}

registerElements({'quiz-question': SmallQuestion})
