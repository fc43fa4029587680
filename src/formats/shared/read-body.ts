import type {Blocks, DraftBodies, DraftKind, SourceScorer} from '../../interchange/draft.ts'

/** What a reader of a question type makes of it: the part of the draft that depends on the kind. */
export interface ReadBody {
  readonly body?: {[K in DraftKind]: {readonly kind: K} & DraftBodies[K]}[DraftKind]
  readonly score?: SourceScorer
  /** The stem, if it is not simply the text of the question. */
  readonly stem?: Blocks
}
