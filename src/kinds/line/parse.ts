import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'

export function isLine(_parts: KindParts): boolean {
  return false
}

export function parseLine(_context: ContentContext, _block: KindBlock<'line'>): Draft<'line'> {
  throw new Error('not built yet')
}
