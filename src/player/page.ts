import {QuizBank} from './elements/quiz-bank.ts'
import {QuizPattern} from './elements/quiz-pattern.ts'
import {registerElements} from './register-elements.ts'

registerElements({'quiz-bank': QuizBank, 'quiz-pattern': QuizPattern})

/** A page of patterns is read before it is played, so what plays and grades comes after it: more than half of the script. */
const loadPlaying = (): void => {
  import('./define-playing.ts').catch(() => addEventListener('online', loadPlaying, {once: true}))
}
const isPlaying = document.querySelector('quiz-player, quiz-question') !== null
// Safari has no idle callbacks.
if (isPlaying || !globalThis.requestIdleCallback) loadPlaying()
else requestIdleCallback(loadPlaying, {timeout: 2000})
