import {QuizBank} from './elements/quiz-bank.ts'
import {QuizPattern} from './elements/quiz-pattern.ts'
import {QuizPlayer} from './elements/quiz-player.ts'
import {QuizQuestion} from './elements/quiz-question.ts'

const elements = {
  'quiz-bank': QuizBank,
  'quiz-pattern': QuizPattern,
  'quiz-player': QuizPlayer,
  'quiz-question': QuizQuestion,
}

// A server that renders pages may import this, and has no registry.
const registry = globalThis.customElements as CustomElementRegistry | undefined

for (const [name, element] of Object.entries(elements)) {
  // Another copy of the player on the page may have been first.
  if (registry && !registry.get(name)) registry.define(name, element)
}
