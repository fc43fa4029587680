import {QuizQuestion} from './elements/quiz-question.ts'
import {registerElements} from './register-elements.ts'

registerElements({'quiz-question': QuizQuestion})
