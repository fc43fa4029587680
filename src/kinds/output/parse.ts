import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'

export function isOutput(_parts: KindParts): boolean {
  return false
}

export function parseOutput(_context: ContentContext, _block: KindBlock<'output'>): Draft<'output'> {
  throw new Error('not built yet')
}
