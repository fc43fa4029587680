import type {RootContent} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import type {Block, Section} from '../../markdown/sections.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import type {Kind, Kinds} from '../kinds.ts'
import type {Guidance, QuestionHeader} from './question.ts'

/** The name of a section that only some kinds have. */
export type SectionName = Kinds[Kind]['sections']

/** The fields that only kind `K` has. */
export type OwnFields<K extends Kind> = {
  [J in K]: Omit<Kinds[J]['question'], keyof QuestionHeader | keyof Guidance>
}[K]

/** What a kind is told by, and parsed from: the block without what all kinds have. */
export interface KindParts {
  /** What stands between the heading and the first section. */
  readonly lead: readonly RootContent[]
  /** The sections that kinds have, by name. */
  readonly sections: ReadonlyMap<SectionName, Section>
}

export interface KindBlock<K extends Kind> extends KindParts, Pick<Block, 'heading'> {
  /** The front matter that only this kind has; empty where the front matter could not be read. */
  readonly fields: Kinds[K]['fields']
  /** Where a field of the front matter stands, or the heading. */
  readonly placeOfField: (name: string) => Place
  /** Checks accepted patterns; without it, a pattern is an error. */
  readonly patterns?: PatternEngine | undefined
}

/** What a kind makes of a block of Markdown. */
export interface Draft<K extends Kind> {
  /** What is left of the lead as the stem. */
  readonly stem: readonly RootContent[]
  /** Names that stand in the stem as `[[name]]` for blanks to be filled in. */
  readonly blanks?: readonly string[]
  readonly own: OwnFields<K>
  /** How the author refers to options, by their ids. */
  readonly labels?: ReadonlyMap<string, string>
  /** Where the parts stand, by path in the question (`options.0`), for faults that are found later; `''` is the whole. */
  readonly places: ReadonlyMap<string, Place>
}

/** Reads what belongs to a kind; faults are reported, and the draft is as complete as they allow. */
export type Parser<K extends Kind> = (context: ContentContext, block: KindBlock<K>) => Draft<K>

/** Whether a question of which no kind is stated is of this kind. */
export type Recogniser = (parts: KindParts) => boolean
