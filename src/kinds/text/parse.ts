import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'

export function isText(_parts: KindParts): boolean {
  return false
}

export function parseText(_context: ContentContext, _block: KindBlock<'text'>): Draft<'text'> {
  throw new Error('not built yet')
}
