import type {GradeOptions} from '../grade-options.ts'
import type {Match} from '../match.ts'
import type {NumericRule} from './schema.ts'

/** What a typed number is to the forms of a rule. */
export function matchNumber(_rule: NumericRule, _response: string, _options: GradeOptions): Match {
  return {status: 'ungraded', reason: 'not built yet'}
}
