import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'

export function isOrder(_parts: KindParts): boolean {
  return false
}

export function parseOrder(_context: ContentContext, _block: KindBlock<'order'>): Draft<'order'> {
  throw new Error('not built yet')
}
