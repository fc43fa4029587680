import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {MarkedItem} from '../../marked-list/parse-item.ts'
import type {TextForm} from './schema.ts'

/** What the items of a list say a learner may type. */
export function readTextForms(_context: ContentContext, _items: readonly MarkedItem[]): TextForm[] {
  return []
}
