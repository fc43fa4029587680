import {QuizPlayer} from './elements/quiz-player.ts'
import {QuizQuestion} from './elements/quiz-question.ts'
import {registerElements} from './register-elements.ts'

registerElements({'quiz-player': QuizPlayer, 'quiz-question': QuizQuestion})
