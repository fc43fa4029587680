import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'

export function isCode(_parts: KindParts): boolean {
  return false
}

export function parseCode(_context: ContentContext, _block: KindBlock<'code'>): Draft<'code'> {
  throw new Error('not built yet')
}
