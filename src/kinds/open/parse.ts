import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'

export function isOpen(_parts: KindParts): boolean {
  return false
}

export function parseOpen(_context: ContentContext, _block: KindBlock<'open'>): Draft<'open'> {
  throw new Error('not built yet')
}
