import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {MarkedItem} from '../../marked-list/parse-item.ts'
import type {NumericRule} from './schema.ts'

/** What the items of a list say a learner may type; `units` are those that a response may be in besides. */
export function readNumericRule(
  _context: ContentContext,
  _items: readonly MarkedItem[],
  _units: readonly string[],
): NumericRule {
  return {forms: [], units: [], creditWithoutUnit: 0}
}
