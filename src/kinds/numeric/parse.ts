import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'

export function isNumeric(_parts: KindParts): boolean {
  return false
}

export function parseNumeric(_context: ContentContext, _block: KindBlock<'numeric'>): Draft<'numeric'> {
  throw new Error('not built yet')
}
