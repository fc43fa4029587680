import type {GradeOptions} from '../grade-options.ts'
import type {Match} from '../match.ts'
import type {TextRule} from './schema.ts'

/** What a typed text is to the forms of a rule. */
export function matchText(_rule: TextRule, _response: string, _options: GradeOptions): Match {
  return {status: 'ungraded', reason: 'not built yet'}
}
