import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'

export function isMatch(_parts: KindParts): boolean {
  return false
}

export function parseMatch(_context: ContentContext, _block: KindBlock<'match'>): Draft<'match'> {
  throw new Error('not built yet')
}
