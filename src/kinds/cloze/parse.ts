import type {ContentContext} from '../../markdown/check-nodes.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'

export function isCloze(_parts: KindParts): boolean {
  return false
}

export function parseCloze(_context: ContentContext, _block: KindBlock<'cloze'>): Draft<'cloze'> {
  throw new Error('not built yet')
}
