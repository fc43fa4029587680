import {QuizBank} from './elements/quiz-bank.ts'
import {QuizPattern} from './elements/quiz-pattern.ts'
import {LaterElements} from './pattern/later-elements.ts'
import {registerElements} from './register-elements.ts'

/** A page of patterns is read before it is played, so what plays and grades comes after it: more than half of the script. */
LaterElements.load = () => import('./define-playing.ts')
registerElements({'quiz-bank': QuizBank, 'quiz-pattern': QuizPattern})

/** Loads it before it is asked for. If that fails, it is loaded when it is, or when the page is online again. */
const loadEarly = (): void => {
  import('./define-playing.ts').catch(() => addEventListener('online', loadEarly, {once: true}))
}
const isPlaying = document.querySelector('quiz-player, quiz-question') !== null
// Safari has no idle callbacks.
if (isPlaying || !globalThis.requestIdleCallback) loadEarly()
else requestIdleCallback(loadEarly, {timeout: 2000})
