import {QuizBank} from './elements/quiz-bank.ts'
import {QuizPattern} from './elements/quiz-pattern.ts'
import {QuizPlayer} from './elements/quiz-player.ts'
import {QuizQuestion} from './elements/quiz-question.ts'
import {registerElements} from './register-elements.ts'

registerElements({
  'quiz-bank': QuizBank,
  'quiz-pattern': QuizPattern,
  'quiz-player': QuizPlayer,
  'quiz-question': QuizQuestion,
})
