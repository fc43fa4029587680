import type {RootContent} from 'mdast'
import type {Place} from '../diagnostics/diagnostic.ts'
import type {ContentContext} from '../markdown/check-nodes.ts'
import type {Block} from '../markdown/sections.ts'
import type {Guidance, QuestionFace} from './question.ts'
import type {Kind, Kinds} from './types.ts'

/** The fields that only kind `K` has. */
export type OwnFields<K extends Kind> = Omit<Kinds[K]['question'], keyof QuestionFace | keyof Guidance>

/** What a kind makes of a block of Markdown. */
export interface Draft<K extends Kind> {
  /** What is left of the lead as the stem. */
  readonly stem: readonly RootContent[]
  readonly own: OwnFields<K>
  /** Where the parts stand, by path in the question (`options.0`), for faults that are found later. */
  readonly places: ReadonlyMap<string, Place>
}

/** Reads what belongs to a kind; faults are reported, and the draft is as complete as they allow. */
export type Parser<K extends Kind> = (
  context: ContentContext,
  block: Pick<Block, 'heading' | 'lead'>,
) => Draft<K>

/** Whether a question of which no kind is stated is of this kind, by its lead. */
export type Recogniser = (lead: readonly RootContent[]) => boolean
