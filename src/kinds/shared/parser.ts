import type {RootContent} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import type {Block, Section} from '../../markdown/sections.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import type {Kind, Kinds} from '../kinds.ts'
import type {MadeId} from './ids/made-id.ts'
import type {Guidance, QuestionHeader} from './question.ts'

/** The name of a section that only some kinds have. */
export type SectionName = Kinds[Kind]['sections']

/** The fields that only kind `K` has. */
export type OwnFields<K extends Kind> = {
  [J in K]: Omit<Kinds[J]['question'], keyof QuestionHeader | keyof Guidance>
}[K]

/** The parts of a block by which a kind is recognised, without those common to all kinds. */
export interface KindParts {
  /** The content between the heading and the first section. */
  readonly lead: readonly RootContent[]
  /** The sections specific to kinds, by name. */
  readonly sections: ReadonlyMap<SectionName, Section>
}

export interface KindBlock<K extends Kind> extends KindParts, Pick<Block, 'heading'> {
  /** The front matter that only this kind has; empty if the front matter is unreadable. */
  readonly fields: Kinds[K]['fields']
  /** The place of a front-matter field, or of the heading. */
  readonly placeOfField: (name: string) => Place
  /** Whether the front matter states the kind. */
  readonly isKindStated: boolean
  /** Checks accepted patterns; without it, a pattern is an error. */
  readonly patterns?: PatternEngine | undefined
}

/** The result of parsing a block by its kind. */
export interface Draft<K extends Kind> {
  /** The part of the lead that is the stem. */
  readonly stem: readonly RootContent[]
  /** Names of blanks, which occur in the stem as `[[name]]`. */
  readonly blanks?: readonly string[]
  readonly own: OwnFields<K>
  /** The author's names for options, by option id. */
  readonly labels?: ReadonlyMap<string, string>
  /** The ids of parts whose author wrote none. */
  readonly madeIds?: readonly MadeId[]
  /** The places of parts by path in the question (`options.0`), for problems found later; `''` is the whole. */
  readonly places: ReadonlyMap<string, Place>
}

/** Reads the parts of a kind. Problems are reported, and the draft is as complete as possible. */
export type Parser<K extends Kind> = (context: ContentContext, block: KindBlock<K>) => Draft<K>

/** Whether a question that does not state its kind is of this kind. */
export type Recogniser = (parts: KindParts) => boolean
