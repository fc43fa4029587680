import type {Question} from '../../kinds/kinds.ts'
import type {Mode} from '../define/mode.ts'

/** How many attempts a question may take; `undefined` for no limit. */
export function findAttemptLimit({attempts}: Mode, question: Question): number | undefined {
  return attempts.fromQuestion ? (question.attempts ?? attempts.max) : attempts.max
}
